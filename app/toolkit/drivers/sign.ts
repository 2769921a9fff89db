/**
 * What a sign beside a box says. By tests: one is open, one ended lately, all ended long ago, none yet. By
 * results: the charts improve, give concern, do both, move neither way, show no shift, are too short to say,
 * or are not there.
 */
export const SIGNS = [
  'open',
  'lately',
  'long-ago',
  'untouched',
  'improvement',
  'concern',
  'both',
  'neither',
  'no-shift',
  'too-early',
  'unmeasured',
] as const
export type Sign = (typeof SIGNS)[number]

/** Side of the square that every sign is drawn into, from its top left corner. */
export const SIGN_SIZE = 11

type Shape = { readonly path: string; readonly filled: boolean; readonly broken?: boolean }

const ROUND = 'M0.75 5.5a4.75 4.75 0 1 0 9.5 0a4.75 4.75 0 1 0 -9.5 0z'

/** Each sign differs from the others in its shape, so that it can do without color. */
export const SIGN_SHAPES: Readonly<Record<Sign, Shape>> = {
  open: { path: ROUND, filled: true },
  lately: { path: `${ROUND}M5.5 3.5a2 2 0 1 1 0 4a2 2 0 1 1 0 -4z`, filled: false },
  'long-ago': { path: ROUND, filled: false },
  untouched: { path: ROUND, filled: false, broken: true },
  improvement: { path: 'M5.5 0.75L10.5 10H0.5z', filled: true },
  concern: { path: 'M5.5 10.25L10.5 1H0.5z', filled: true },
  both: { path: 'M5.5 0.5L9 5H2zM5.5 10.5L2 6H9z', filled: true },
  neither: { path: 'M5.5 0.75L10.25 5.5L5.5 10.25L0.75 5.5z', filled: false },
  'no-shift': { path: 'M0.5 4H10.5V7H0.5z', filled: true },
  'too-early': { path: 'M0.5 5.5H2M4.75 5.5H6.25M9 5.5H10.5', filled: false },
  unmeasured: { path: 'M1 1H10V10H1z', filled: false, broken: true },
}

/** Signs of what nobody has touched or measured: their boxes are drawn with a broken edge. */
export const isMissing = (sign: Sign): boolean => sign === 'untouched' || sign === 'unmeasured'
