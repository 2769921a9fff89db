import { SIGN_SHAPES, SIGN_SIZE, type Sign } from './sign.ts'

const INK: Readonly<Record<Sign, string>> = {
  open: 'fill-brand stroke-brand',
  lately: 'fill-none stroke-brand',
  'long-ago': 'fill-none stroke-quiet',
  untouched: 'fill-none stroke-quiet',
  improvement: 'fill-improve stroke-improve',
  concern: 'fill-concern stroke-concern',
  both: 'fill-ink stroke-ink',
  neither: 'fill-none stroke-ink',
  'no-shift': 'fill-common stroke-common',
  'too-early': 'fill-none stroke-quiet',
  unmeasured: 'fill-none stroke-quiet',
}

/** Ground and edge of a box with the sign. */
export const SIGN_GROUND: Readonly<Record<Sign, string>> = {
  open: 'fill-brand-tint stroke-brand',
  lately: 'fill-brand-tint stroke-edge',
  'long-ago': 'fill-paper-dark stroke-edge',
  untouched: 'fill-raised stroke-edge',
  improvement: 'fill-info-tint stroke-improve',
  concern: 'fill-concern-tint stroke-concern',
  both: 'fill-paper-dark stroke-ink',
  neither: 'fill-paper-dark stroke-edge',
  'no-shift': 'fill-paper-dark stroke-edge',
  'too-early': 'fill-raised stroke-edge',
  unmeasured: 'fill-raised stroke-edge',
}

/** A sign of a driver diagram inside a drawing, from its top left corner. */
export function DriverSign({ sign, x = 0, y = 0 }: { sign: Sign; x?: number; y?: number }) {
  const { path, broken } = SIGN_SHAPES[sign]
  return (
    <path
      transform={`translate(${x} ${y})`}
      d={path}
      strokeWidth={1.25}
      className={INK[sign]}
      {...(broken && { strokeDasharray: '2 1.6' })}
    />
  )
}

/** The same in a line of words, which say what it means. */
export function SignIcon({ sign }: { sign: Sign }) {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${SIGN_SIZE} ${SIGN_SIZE}`}
      className="me-1 inline-block size-3 shrink-0 align-baseline"
    >
      <DriverSign sign={sign} />
    </svg>
  )
}
