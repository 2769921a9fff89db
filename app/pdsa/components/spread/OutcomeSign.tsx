import type { Outcome } from '../../core/spread/family.ts'

/** One shape each, all in one ink: what was abandoned weighs as much as what was adopted. */
const SHAPES: Record<Outcome, { readonly d: string; readonly filled: boolean }> = {
  adopt: { d: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z', filled: true },
  adapt: { d: 'M6 1.2L11 10.5H1z', filled: true },
  abandon: { d: 'M6 .8L11.2 6L6 11.2L.8 6z', filled: true },
  open: { d: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z', filled: false },
  stopped: { d: 'M2 2h8v8H2z', filled: true },
  planned: { d: 'M2 2h8v8H2z', filled: false },
}

/** The shape of an outcome. The words have to stand beside it, or in the name of what it stands in. */
export function OutcomeSign({ outcome }: { outcome: Outcome }) {
  const { d, filled } = SHAPES[outcome]
  return (
    <svg viewBox="0 0 12 12" aria-hidden focusable="false" className="inline-block size-3 shrink-0">
      <path d={d} fill={filled ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
