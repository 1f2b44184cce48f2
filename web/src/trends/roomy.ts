const ROOM = 0.1

/** The range of a lane with room above and below, never finer than the display. */
export function roomy(low: number | null, high: number | null, digits: number): [number, number] {
  if (low === null || high === null) return [0, 1]
  const room = Math.max((high - low) * ROOM, 10 ** -digits)
  return [low - room, high + room]
}
