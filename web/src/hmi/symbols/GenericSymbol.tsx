import { useWords } from '../../language/useWords'
import type { SymbolProps } from './UnitSymbol'

export function GenericSymbol({ unit }: SymbolProps) {
  const { text } = useWords()
  return (
    <svg className="symbol" viewBox="0 0 320 180" role="img" aria-label={text(unit.title)}>
      <path className="metal" d="M110 40h100v90a50 22 0 0 1-100 0z" />
      <ellipse className="metal" cx="160" cy="40" rx="50" ry="14" />
    </svg>
  )
}
