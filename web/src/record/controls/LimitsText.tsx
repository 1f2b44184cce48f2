import { useWords } from '../../language/useWords'

export interface LimitsTextProps {
  low?: number | null
  high?: number | null
  unit?: string
  digits?: number
}

/** The limits within which a value is expected, in words. */
export function LimitsText({ low, high, unit, digits }: LimitsTextProps) {
  const { t, quantity } = useWords()
  const write = (value: number) => quantity(value, digits ?? 2, unit ?? '')
  const hasLow = typeof low === 'number'
  const hasHigh = typeof high === 'number'
  if (!hasLow && !hasHigh) return null
  return (
    <p className="small soft limits">
      {hasLow && hasHigh
        ? t('limits.between', { low: write(low), high: write(high) })
        : hasLow
          ? t('limits.atLeast', { low: write(low) })
          : t('limits.atMost', { high: write(high!) })}
    </p>
  )
}
