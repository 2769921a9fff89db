import type { Outcome } from './family/family.ts'

const CIRCLE = 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z'
const SQUARE = 'M2 2h8v8H2z'

type Shape = { readonly d: string; readonly filled?: true; readonly dashed?: true }

/**
 * The shapes that pictures of ramps use, all in one ink: what was abandoned weighs as much as what was
 * adopted.
 */
const SHAPES: Record<Outcome, Shape> = {
  adopt: { d: CIRCLE, filled: true },
  adapt: { d: CIRCLE },
  abandon: { d: 'M2 2L10 10M10 2L2 10' },
  open: { d: CIRCLE, dashed: true },
  stopped: { d: SQUARE },
  planned: { d: SQUARE, dashed: true },
}

/** The shape of an outcome. The words have to stand beside it, or in the name of what it stands in. */
export function OutcomeSign({ outcome }: { outcome: Outcome }) {
  const { d, filled, dashed } = SHAPES[outcome]
  return (
    <svg viewBox="0 0 12 12" aria-hidden focusable="false" className="inline-block size-3 shrink-0">
      <path
        d={d}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.75"
        {...(dashed ? { strokeDasharray: '1.8 1.73' } : {})}
      />
    </svg>
  )
}
