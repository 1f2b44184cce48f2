const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  sqrt: Math.sqrt,
  ln: Math.log,
  log: Math.log10,
  log10: Math.log10,
  exp: Math.exp,
  abs: Math.abs,
}

/**
 * Computes what a person types into a pocket calculator: numbers, `+ - * / ^`, brackets and a few functions.
 * Undefined while it is not a whole expression.
 */
export function calculate(expression: string): number | undefined {
  const tokens = expression
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .match(/\d+\.?\d*(?:e[+-]?\d+)?|\.\d+|[a-z]\w*|[-+*/^()]|\S/gi)
  if (!tokens) return undefined
  let at = 0
  const take = (token: string) => tokens[at] === token && ++at > 0

  function sum(): number {
    let value = product()
    for (;;) {
      if (take('+')) value += product()
      else if (take('-')) value -= product()
      else return value
    }
  }
  function product(): number {
    let value = signed()
    for (;;) {
      if (take('*')) value *= signed()
      else if (take('/')) value /= signed()
      else return value
    }
  }
  function signed(): number {
    if (take('-')) return -signed()
    if (take('+')) return signed()
    return power()
  }
  function power(): number {
    const base = atom()
    return take('^') ? base ** signed() : base
  }
  function atom(): number {
    if (take('(')) {
      const value = sum()
      return take(')') ? value : NaN
    }
    const token = tokens![at++] ?? ''
    const apply = FUNCTIONS[token.toLowerCase()]
    if (apply) return take('(') ? closed(apply) : NaN
    return /^[\d.]/.test(token) ? Number(token) : NaN
  }
  function closed(apply: (x: number) => number): number {
    const value = apply(sum())
    return take(')') ? value : NaN
  }

  const value = sum()
  return at === tokens.length && Number.isFinite(value) ? value : undefined
}
