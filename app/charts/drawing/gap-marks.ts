import type { GapCause, SeriesPoint } from '../statistics/series.ts'
import { GAP_LABEL } from '../words/words.ts'
import { tenth, type Frame } from './frame.ts'
import { textWidth } from './labels/text.ts'

export interface GapMarks {
  /** Brackets under neighboring periods that lack a value for one and the same cause. */
  readonly path: string
  readonly labels: readonly { readonly x: number; readonly text: string }[]
}

/** Brackets and words in a row of their own just under the axis, so that they never lie on the data. */
export function gapMarks(
  points: readonly SeriesPoint[],
  frame: Frame,
  top: number,
  fontSize: number,
): GapMarks {
  const stretches = gapStretches(points)
  const labels: { x: number; text: string }[] = []
  let path = ''
  let free = -Infinity
  stretches.forEach(({ cause, from, to }, i) => {
    const [left, right] = [frame.x(from) - frame.step * 0.35, frame.x(to) + frame.step * 0.35]
    path += `M${tenth(left)},${top}H${tenth(right)}`
    const next = stretches[i + 1]
    const end = next ? frame.x(next.from) - frame.step * 0.35 : frame.plot.right + 40
    const middle = (left + right) / 2
    const text = [GAP_LABEL[cause].full, GAP_LABEL[cause].short].find((label) => {
      const half = textWidth(label, fontSize) / 2
      return middle - half >= free && middle + half <= end
    })
    if (text === undefined) return
    labels.push({ x: tenth(middle), text })
    free = middle + textWidth(text, fontSize) / 2 + 4
  })
  return { path, labels }
}

function gapStretches(points: readonly SeriesPoint[]): { cause: GapCause; from: number; to: number }[] {
  const stretches: { cause: GapCause; from: number; to: number }[] = []
  points.forEach(({ gap }, at) => {
    if (gap === null) return
    const before = stretches.at(-1)
    if (before?.cause === gap && before.to === at - 1) before.to = at
    else stretches.push({ cause: gap, from: at, to: at })
  })
  return stretches
}
