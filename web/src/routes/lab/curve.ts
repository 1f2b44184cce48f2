export const MODELS = ['quadratic', 'linear'] as const
export type Model = (typeof MODELS)[number]

/** A fitted polynomial `y = c0 + c1 x + c2 x²`. */
export interface Curve {
  coefficients: readonly number[]
  r2: number
}

/** Least squares by the normal equations, x scaled to its largest so that they are well conditioned. */
export function fit(model: Model, x: readonly number[], y: readonly number[]): Curve | undefined {
  const degree = model === 'linear' ? 1 : 2
  if (new Set(x).size <= degree) return undefined
  const scale = Math.max(...x.map(Math.abs)) || 1
  const size = degree + 1
  const matrix = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => x.reduce((sum, value) => sum + (value / scale) ** (i + j), 0)),
    x.reduce((sum, value, k) => sum + (value / scale) ** i * y[k]!, 0),
  ])
  for (let i = 0; i < size; i++) {
    const pivot = matrix.slice(i).reduce((best, row, k) => (Math.abs(row[i]!) > Math.abs(matrix[best]![i]!) ? i + k : best), i)
    ;[matrix[i], matrix[pivot]] = [matrix[pivot]!, matrix[i]!]
    for (let k = i + 1; k < size; k++) {
      const factor = matrix[k]![i]! / matrix[i]![i]!
      for (let j = i; j <= size; j++) matrix[k]![j]! -= factor * matrix[i]![j]!
    }
  }
  const scaled = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    const known = scaled.reduce((sum, value, j) => (j > i ? sum + matrix[i]![j]! * value : sum), 0)
    scaled[i] = (matrix[i]![size]! - known) / matrix[i]![i]!
  }
  const coefficients = scaled.map((value, power) => value / scale ** power)
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const rest = x.reduce((sum, value, k) => sum + (y[k]! - at({ coefficients, r2: 0 }, value)) ** 2, 0)
  return { coefficients, r2: total > 0 ? 1 - rest / total : 0 }
}

export function at(curve: Curve, x: number): number {
  return curve.coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}

/** The x at which the curve has this y, on its rising branch; undefined where it has none. */
export function inverse(curve: Curve, y: number): number | undefined {
  const [c0 = 0, c1 = 0, c2 = 0] = curve.coefficients
  if (Math.abs(c2) < Number.EPSILON * Math.abs(c1)) return c1 === 0 ? undefined : (y - c0) / c1
  const root = c1 * c1 - 4 * c2 * (c0 - y)
  return root < 0 ? undefined : (-c1 + Math.sqrt(root)) / (2 * c2)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Coefficient of variation [%]. */
export function cv(values: readonly number[]): number {
  if (values.length < 2) return 0
  const centre = mean(values)
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1)
  return (100 * Math.sqrt(variance)) / Math.abs(centre)
}
