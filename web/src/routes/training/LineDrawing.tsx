/** The line in one stroke: vial, flask, fermenter, column, vials. Decoration only. */
export function LineDrawing() {
  return (
    <svg className="line-drawing" viewBox="0 0 260 90" aria-hidden="true">
      <g fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round">
        <path d="M8 66h10V48H8zM10 48v-5h6v5" />
        <path d="M40 66l9-20v-9h6v9l9 20z" />
        <path d="M88 22h34v38a8 8 0 0 1-8 8H96a8 8 0 0 1-8-8zM105 14v38M98 52h14M88 22a17 8 0 0 1 34 0" />
        <path d="M150 20h18v46h-18zM150 30h18M150 58h18" />
        <path d="M196 66h10V50h-10zM216 66h10V50h-10zM236 66h10V50h-10z" />
        <path d="M20 57h18M66 57h20M124 57h24M170 57h24" strokeDasharray="2 5" />
      </g>
      <g fill="var(--accent-soft)">
        <path d="M47 52h10l6 13H41zM90 34h30v26a7 7 0 0 1-6 6H96a7 7 0 0 1-6-6zM152 38h14v18h-14z" opacity=".8" />
      </g>
    </svg>
  )
}
