import type { PlacedAnnotation } from '../../view/chart.ts'
import { spread } from './end-labels.ts'
import { tenth, type Frame } from '../frame.ts'
import { barsOf, lanesHeight, lanesOf, testMarks, type Bar, type TestMarks } from '../lanes.ts'
import { textWidth } from './text.ts'

/**
 * A numbered flag above the plot, standing for a note or, where there is no room for each, for a row of
 * notes.
 */
export interface Flag {
  /** `3`, or `3–5`. */
  readonly label: string
  /** Middle. */
  readonly x: number
  readonly width: number
  /** From the flag down to its time on the edge of the plot. */
  readonly leader: string
  /** On through the plot; empty where the chart is cut there. */
  readonly guide: string
}

export interface Flags {
  readonly flags: readonly Flag[]
  /** Middle and height of the lane of flags. */
  readonly y: number
  readonly height: number
  /** Bars over spans of time, none on another. */
  readonly bars: readonly Bar[]
  readonly tests: TestMarks
}

/** Size of the letters in a flag, in that of the drawing. */
export const FLAG_TEXT_EMS = 0.8
const LEADER = 8
const AIR = 2

/** Space that flags need above the plot; none without notes. Of the frame only what lies across counts. */
export function flagSpace(
  annotations: readonly PlacedAnnotation[],
  across: Pick<Frame, 'x' | 'plot'>,
  fontSize: number,
): number {
  if (annotations.length === 0) return 0
  return Math.ceil(laneHeight(fontSize) + LEADER + lanesHeight(lanesOf(annotations, across)) + AIR)
}

const laneHeight = (fontSize: number): number => Math.round(fontSize * 1.15)

/**
 * Flags in one lane from `top` on, in order of time, moved apart where they would touch and never out of the
 * plot; leaders keep their order and so never cross. Where all of them are too wide for the plot, neighbors
 * share a flag.
 */
export function placeFlags(
  annotations: readonly PlacedAnnotation[],
  frame: Frame,
  top: number,
  fontSize: number,
): Flags {
  const height = laneHeight(fontSize)
  const { left, right, top: plotTop } = frame.plot
  const lanes = lanesOf(annotations, frame)
  const barsTop = plotTop - AIR - lanesHeight(lanes)
  const groups = grouped(annotations, right - left, fontSize)
  const blocks = groups.map((group) => ({
    y: group.notes.reduce((total, note) => total + frame.x(note.from), 0) / group.notes.length,
    height: group.width + AIR,
  }))
  const middles = spread(blocks, left, right)
  const flags = groups.map(({ label, notes, width }, i) => {
    const x = tenth(middles[i]!)
    const leader = notes.map((note) => `M${x},${top + height}L${frame.x(note.from)},${barsTop}V${plotTop}`)
    return { label, x, width, leader: leader.join(''), guide: guides(notes, frame) }
  })
  return {
    flags,
    y: tenth(top + height / 2),
    height,
    bars: barsOf(lanes, barsTop),
    tests: testMarks(lanes, barsTop),
  }
}

/** One for each place; a changed definition has its two strokes already. */
function guides(notes: readonly PlacedAnnotation[], { x, plot }: Frame): string {
  const places = new Set(notes.flatMap(({ breaks, from }) => (breaks ? [] : [x(from)])))
  return [...places].map((at) => `M${at},${plot.top}V${plot.bottom}`).join('')
}

/** Each note by itself if all fit into `room`, else each two, three ... of them together. */
function grouped(annotations: readonly PlacedAnnotation[], room: number, fontSize: number) {
  for (let size = 1; ; size += 1) {
    const groups = Array.from({ length: Math.ceil(annotations.length / size) }, (_, i) => {
      const notes = annotations.slice(i * size, (i + 1) * size)
      const [first, last] = [notes[0]!.number, notes.at(-1)!.number]
      const label = first === last ? `${first}` : `${first}–${last}`
      const width = Math.max(
        laneHeight(fontSize),
        textWidth(label, fontSize * FLAG_TEXT_EMS) + fontSize * 0.15,
      )
      return { notes, label, width: tenth(width) }
    })
    const wanted = groups.reduce((total, { width }) => total + width + AIR, 0)
    if (wanted <= room || size >= annotations.length) return groups
  }
}
