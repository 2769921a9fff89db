import { textWidth } from '#app/charts/drawing/labels/text.ts'
import { SCALES, type Scale } from '../tests/scale.ts'
import { kindOf, letterOf, type Ramp, type RampTest, type RampTestKind } from './ramp.ts'

/** Width and type size of a drawing, in the units of its view box. */
export type PictureSize = { readonly width: number; readonly fontSize: number }

/** Three drawings, so that letters keep their size from a telephone to a wall; shown as the charts are. */
export const RAMP_SIZES = {
  narrow: { width: 340, fontSize: 13 },
  medium: { width: 600, fontSize: 14 },
  wide: { width: 1040, fontSize: 15 },
} as const satisfies Record<string, PictureSize>

/** Names of the scales short enough for an axis. */
export const SCALE_SHORT: Record<Scale, string> = {
  1: 'One person',
  2: 'A few people',
  3: 'One site',
  4: 'Several sites',
  5: 'County',
  6: 'State',
}

export type DrawnTest = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly kind: RampTestKind
  /** Number of the cycle beside the mark; null where there is no room. */
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null
}

export type DrawnRamp = {
  readonly id: string
  /** The band it lies in; bands of one row never touch. */
  readonly left: number
  readonly right: number
  readonly title: { readonly x: number; readonly y: number; readonly text: string }
  /** From test to test, lifted where a test between is not shown. */
  readonly line: string
  readonly tests: readonly DrawnTest[]
}

export type RampRow = {
  readonly scales: readonly { readonly y: number; readonly label: string }[]
  readonly ramps: readonly DrawnRamp[]
}

export type RampPicture = {
  readonly width: number
  readonly height: number
  readonly fontSize: number
  /** Where names of the scales end and the plot begins. */
  readonly left: number
  readonly rows: readonly RampRow[]
}

/** Reach of a mark to each side of its middle. */
export const TURN_REACH = 5.5
const GAP = 18
/** As many tests of a ramp as a picture can hold; the latest. The outline has them all. */
const MOST_TESTS = 12

/**
 * Ramps side by side over one axis of scales, each in a band of its own, in as many rows as it takes. Its
 * tests go from left to right and lie as high as they are large.
 */
export function layOutRamps(ramps: readonly Ramp[], { width, fontSize }: PictureSize): RampPicture {
  const small = fontSize * 0.86
  const left = Math.ceil(Math.max(...SCALES.map((scale) => textWidth(SCALE_SHORT[scale], small))) + 10)
  const room = width - left - 4
  const step = Math.max(fontSize * 1.9, 2 * TURN_REACH + 2)
  const bands = ramps.map((ramp, at) => {
    const tests = ramp.tests.slice(-MOST_TESTS)
    const title = `${letterOf(at)} ${ramp.tests[0]!.change}`
    const wanted = Math.max(tests.length * step, fontSize * 8)
    return { ramp, tests, title, width: Math.min(room, wanted) }
  })
  const rowStep = fontSize * 1.9
  const rowHeight = SCALES.length * rowStep + fontSize * 2.6
  const rows: RampRow[] = []
  for (const band of rowsOf(bands, room)) {
    const top = rows.length * rowHeight + TURN_REACH
    const spare = room - band.reduce((sum, one) => sum + one.width + GAP, -GAP)
    const more = Math.min(spare / band.length, fontSize * 10)
    const y = (scale: Scale) => tenth(top + (SCALES.length - scale + 0.5) * rowStep)
    let x = left
    const drawn = band.map((one): DrawnRamp => {
      const [from, to] = [x, x + one.width + more]
      x = to + GAP
      const titleY = top + SCALES.length * rowStep + fontSize * 1.1
      const text = fitted(one.title, to - from, small)
      return {
        ...{ id: one.ramp.id, left: from, right: to, title: { x: from, y: tenth(titleY), text } },
        ...drawTests(one.tests, { left: from, width: one.width, y, small }),
      }
    })
    rows.push({ scales: SCALES.map((scale) => ({ y: y(scale), label: SCALE_SHORT[scale] })), ramps: drawn })
  }
  return { width, height: Math.ceil(rows.length * rowHeight), fontSize, left, rows }
}

type Band = { readonly width: number }

/** Bands one after the other, a new row where the next would not fit. */
function rowsOf<One extends Band>(bands: readonly One[], room: number): One[][] {
  const rows: One[][] = []
  let free = 0
  for (const band of bands) {
    if (rows.length === 0 || free < band.width) {
      rows.push([])
      free = room
    }
    rows.at(-1)!.push(band)
    free -= band.width + GAP
  }
  return rows
}

function drawTests(
  tests: readonly RampTest[],
  at: {
    readonly left: number
    readonly width: number
    readonly y: (scale: Scale) => number
    readonly small: number
  },
): Pick<DrawnRamp, 'line' | 'tests'> {
  const step = Math.min(at.width / tests.length, at.small * 3.2)
  let line = ''
  const drawn = tests.map((test, i): DrawnTest => {
    const [x, y] = [tenth(at.left + (i + 0.5) * step), at.y(test.scale)]
    const text = String(test.cycle)
    // Beside the mark, above the line that comes from below.
    const fits = 2 * TURN_REACH + textWidth(text, at.small) + 3 <= step
    line += `${tests[i - 1]?.cycle === test.cycle - 1 ? 'L' : 'M'}${x},${y}`
    const label = fits ? { x: tenth(x + TURN_REACH + 2), y: tenth(y + at.small * 0.9), text } : null
    return { id: test.id, x, y, kind: kindOf(test), label }
  })
  return { line, tests: drawn }
}

/** The text as far as it has room, cut between letters with an ellipsis. */
function fitted(text: string, room: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= room) return text
  let cut = text.length
  while (cut > 1 && textWidth(`${text.slice(0, cut).trimEnd()} …`, fontSize) > room) cut -= 1
  return `${text.slice(0, cut).trimEnd()} …`
}

const tenth = (n: number): number => Math.round(n * 10) / 10
