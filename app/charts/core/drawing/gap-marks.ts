import { GAP_CAUSES, type GapCause, type SeriesPoint } from '../series.ts'
import { GAP_WORDS } from '../words.ts'
import { tenth, type Frame } from './frame.ts'
import { textWidth } from './text.ts'

/** In full where there is room, else short; the short forms are explained under the chart (`gapKey`). */
export const GAP_LABEL: Record<GapCause, { readonly full: string; readonly short: string }> = {
  'nothing-recorded': { full: 'none', short: '–' },
  'not-yet': { full: 'not yet', short: 'n.y.' },
  'not-applicable': { full: 'not applicable', short: 'n.a.' },
  withheld: { full: 'withheld', short: 'w.' },
  'zero-denominator': { full: 'n = 0', short: 'n=0' },
}

export interface GapMarks {
  /** Brackets under neighbouring periods that lack a value for one and the same cause. */
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

/** The short forms that stand for the gaps of this chart, spelled out; empty without gaps. */
export function gapKey(points: readonly SeriesPoint[]): string {
  const causes = GAP_CAUSES.filter((cause) => points.some((point) => point.gap === cause))
  return causes.map((cause) => `${GAP_LABEL[cause].short} ${GAP_WORDS[cause]}`).join(' · ')
}
