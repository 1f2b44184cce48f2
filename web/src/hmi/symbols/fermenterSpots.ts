export interface Spot {
  key: string
  parts: readonly RegExp[]
  /** Which of the part's values is shown; else the one that is read. */
  show?: RegExp
  x: number
  y: number
}

const LEFT = 6
const RIGHT = 460

/** Where the fermenter's values stand in its drawing. */
export const FERMENTER_SPOTS: readonly Spot[] = [
  { key: 'feed', parts: [/^feed/i], x: LEFT, y: 22 },
  { key: 'antifoam', parts: [/^antifoam/i], x: LEFT, y: 100 },
  { key: 'acid', parts: [/^acid/i, /^CO2$/], x: LEFT, y: 170 },
  { key: 'base', parts: [/^base/i], x: LEFT, y: 234 },
  { key: 'air', parts: [/^air$/i, /^air/i], x: LEFT, y: 312 },
  { key: 'oxygen', parts: [/^oxygen$/i, /^oxygen/i], x: LEFT, y: 376 },
  { key: 'agitator', parts: [/^agitator|^stirrer/i], x: 233, y: 0 },
  { key: 'offgas', parts: [/^(offgas|exhaust)/i], show: /carbonDioxide|CO2/i, x: RIGHT, y: 6 },
  { key: 'pressure', parts: [/^pressure/i], x: RIGHT, y: 90 },
  { key: 'pH', parts: [/^pH$/i], x: RIGHT, y: 166 },
  { key: 'DO', parts: [/^DO$/i], x: RIGHT, y: 242 },
  { key: 'temperature', parts: [/^temperature$/i], x: RIGHT, y: 318 },
  { key: 'weight', parts: [/^weight/i, /^volume/i], x: RIGHT, y: 394 },
  { key: 'foam', parts: [/^foam/i], x: RIGHT, y: 458 },
  { key: 'turbidity', parts: [/^capacitance/i, /^turbidity/i], x: RIGHT, y: 522 },
  { key: 'phase', parts: [/^phase$/i], x: LEFT, y: 458 },
  { key: 'sip', parts: [/^sip$/i, /^sip/i, /^pCO2/, /^bag/i], show: /F0$/, x: LEFT, y: 522 },
  { key: 'culture', parts: [/^OUR$/], x: 233, y: 526 },
]
