export const ROWS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
export const COLUMNS = 12

export const ROLES = ['BLANK', 'STANDARD', 'SAMPLE', 'SPIKED'] as const
export type Role = (typeof ROLES)[number]

export interface Filling {
  role: Role
  name: string
  /** Concentration of a standard, dilution of a sample, 0 for a blank. */
  amount: number
}

/** What is in each well, by position (`A1` to `H12`); a well that is not listed stays empty. */
export type Plate = ReadonlyMap<string, Filling>

export interface Well extends Filling {
  position: string
}

export function position(row: number, column: number): string {
  return `${ROWS[row]}${column + 1}`
}

export function wellsOf(plate: Plate): Well[] {
  const wells: Well[] = []
  for (let row = 0; row < ROWS.length; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const filling = plate.get(position(row, column))
      if (filling) wells.push({ position: position(row, column), ...filling })
    }
  return wells
}

export function plateOf(wells: readonly Well[]): Plate {
  return new Map(wells.map(({ position: at, role, name, amount }) => [at, { role, name, amount }]))
}

export function withWell(plate: Plate, at: string, filling: Filling | undefined): Plate {
  const changed = new Map(plate)
  if (filling) changed.set(at, filling)
  else changed.delete(at)
  return changed
}

/** Pairs of columns from the top down, as one lays out duplicates. */
export function duplicates(fillings: readonly Filling[]): Plate {
  const plate = new Map<string, Filling>()
  fillings.forEach((filling, index) => {
    const row = index % ROWS.length
    const column = Math.floor(index / ROWS.length) * 2
    plate.set(position(row, column), filling)
    plate.set(position(row, column + 1), filling)
  })
  return plate
}

/** Albumin standards of the usual kits [ug/mL], endotoxin standards [EU/mL], dilutions of the reference [U/mL]. */
const STANDARDS: Readonly<Record<string, readonly number[]>> = {
  bca: [2000, 1500, 1000, 750, 500, 250, 125, 25],
  bradford: [1500, 1000, 750, 500, 250, 125],
  lowry: [1500, 1000, 750, 500, 250, 125, 62.5],
  potency: [8, 4, 2, 1, 0.5, 0.25, 0.125, 0.0625],
  endotoxin: [5, 0.5, 0.05, 0.005],
}
const DILUTIONS: Readonly<Record<string, readonly number[]>> = {
  bca: [2, 5, 20],
  bradford: [2, 4, 10],
  lowry: [2, 5, 20],
  potency: [200, 400, 800, 1600, 3200, 6400, 12800, 25600],
  endotoxin: [10, 100],
}
const SPIKED = ['endotoxin']

/** The layout that a method's procedure shows: standards, blank, the sample in some dilutions, all in duplicate. */
export function usualPlate(method: string, sample: string, prescribed?: unknown): Plate {
  const standards = STANDARDS[method] ?? []
  const dilutions = Array.isArray(prescribed) ? prescribed.map(Number) : (DILUTIONS[method] ?? [])
  return duplicates([
    ...standards.map((amount): Filling => ({ role: 'STANDARD', name: '', amount })),
    { role: 'BLANK', name: '', amount: 0 },
    ...dilutions.flatMap((amount): Filling[] => [
      { role: 'SAMPLE', name: sample, amount },
      ...(SPIKED.includes(method) ? [{ role: 'SPIKED' as const, name: sample, amount }] : []),
    ]),
  ])
}
