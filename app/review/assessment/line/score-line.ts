import {
  monthLabel,
  monthOrdinal,
  monthsBetween,
  monthShortName,
  yearOf,
  addMonths,
  type Month,
} from '#app/kernel/time/month.ts'
import type { Assessment } from '../assessment.ts'
import { GIVER_LABEL, GIVERS, scoreLabel, type Giver } from '../score.ts'

export const LINE_SIZES = {
  narrow: { width: 340, height: 210 },
  medium: { width: 620, height: 230 },
  wide: { width: 900, height: 250 },
} as const
export type LineSize = keyof typeof LINE_SIZES
export const LINE_FONT = 13

type Point = { readonly x: number; readonly y: number }

/** A line in steps for each side, on an axis of months; everything in units of the view box. */
export type ScoreDrawing = {
  readonly left: number
  readonly right: number
  readonly levels: readonly { readonly y: number; readonly label: string }[]
  readonly months: readonly { readonly x: number; readonly label: string }[]
  readonly lines: readonly {
    readonly giver: Giver
    readonly path: string
    readonly points: readonly Point[]
    /** The newest score at the line's end; absent where the other line's label says both. */
    readonly end: (Point & { readonly label: string }) | null
  }[]
}

/** One score of a side and month: of several coaches the one that was given last. */
type OfMonth = Pick<Assessment, 'month' | 'giver' | 'score'>

/** As many months as fit under each other with room for their names. */
const MOST_MONTHS = 36
const MARGIN = { left: 30, right: 78, top: 12, bottom: 30 }
const LABELLED = [1, 2, 3, 4, 5]

/** The score of each month and side, oldest first, of a list as `standing` gives it; the newest 36 months. */
export function scoresByMonth(standing: readonly OfMonth[], giver: Giver): OfMonth[] {
  const newest = standing[0]
  if (newest === undefined) return []
  const first = addMonths(newest.month, 1 - MOST_MONTHS)
  const seen = new Set<Month>()
  return standing
    .filter((one) => one.giver === giver && one.month >= first && !seen.has(one.month) && seen.add(one.month))
    .toReversed()
}

/** Null with less than two months, of which no line can be drawn. */
export function drawScores(standing: readonly OfMonth[], size: LineSize): ScoreDrawing | null {
  const bySide = GIVERS.map((giver) => ({ giver, scores: scoresByMonth(standing, giver) }))
  const months = bySide.flatMap(({ scores }) => scores.map(({ month }) => month)).toSorted()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const { width, height } = LINE_SIZES[size]
  const [left, right] = [MARGIN.left, width - MARGIN.right]
  const step = (right - left) / (monthsBetween(first, last) + 1)
  const x = (month: Month) => left + monthsBetween(first, month) * step
  const y = (score: number) =>
    tenth(height - MARGIN.bottom - (score / 5) * (height - MARGIN.bottom - MARGIN.top))
  const lines = bySide
    .filter(({ scores }) => scores.length > 0)
    .map(({ giver, scores }) => ({
      giver,
      path: stepPath(scores, { x, y, step }),
      points: scores.map(({ month, score }) => ({ x: tenth(x(month) + step / 2), y: y(score) })),
      end: { x: right + 6, y: y(scores.at(-1)!.score), label: endLabel(giver, scores.at(-1)!.score) },
    }))
  return {
    ...{ left, right },
    levels: LABELLED.map((level) => ({ y: y(level), label: String(level) })),
    months: monthLabels(first, last, { x, step }),
    lines: withRoom(lines),
  }
}

const tenth = (n: number): number => Math.round(n * 10) / 10

const endLabel = (giver: Giver, score: number): string => `${GIVER_LABEL[giver]} ${scoreLabel(score)}`

/** Level over each month; a month without a score interrupts the line. */
function stepPath(
  scores: readonly OfMonth[],
  { x, y, step }: { x: (month: Month) => number; y: (score: number) => number; step: number },
): string {
  return scores
    .map(({ month, score }, at) => {
      const before = scores[at - 1]
      const joined = before !== undefined && monthOrdinal(before.month) + 1 === monthOrdinal(month)
      return `${joined ? `V${y(score)}` : `M${tenth(x(month))},${y(score)}`}H${tenth(x(month) + step)}`
    })
    .join('')
}

/** Quarters named where there is room, with the year at its January and at the first. */
function monthLabels(
  first: Month,
  last: Month,
  { x, step }: { x: (month: Month) => number; step: number },
): { x: number; label: string }[] {
  const room = 46
  const every = [1, 2, 3, 6, 12].find((months) => months * step >= room) ?? 12
  const labels: { x: number; label: string }[] = []
  for (let month = first; month <= last; month = addMonths(month, every)) {
    const before = labels.length === 0 || yearOf(month) !== yearOf(addMonths(month, -every))
    const label = before ? `${monthShortName(month)} ${yearOf(month)}` : monthShortName(month)
    labels.push({ x: tenth(x(month)), label })
  }
  return labels
}

/** Two end labels need a line of text between them; equal scores are said once. */
function withRoom(lines: ScoreDrawing['lines']): ScoreDrawing['lines'] {
  const [a, b] = lines
  if (a?.end == null || b?.end == null) return lines
  if (a.end.y === b.end.y) {
    const label = a.end.label.replace(GIVER_LABEL[a.giver], 'Both')
    return [
      { ...a, end: { ...a.end, label } },
      { ...b, end: null },
    ]
  }
  const gap = LINE_FONT + 3
  const apart = b.end.y - a.end.y
  if (Math.abs(apart) >= gap) return lines
  const push = (gap - Math.abs(apart)) / 2
  const down = apart > 0 ? 1 : -1
  return [
    { ...a, end: { ...a.end, y: tenth(a.end.y - down * push) } },
    { ...b, end: { ...b.end, y: tenth(b.end.y + down * push) } },
  ]
}

/** The drawing in words: where each line began, its highest and lowest, and where it is now. */
export function lineWords(standing: readonly OfMonth[]): string {
  return GIVERS.flatMap((giver) => {
    const scores = scoresByMonth(standing, giver)
    const [first, last] = [scores[0], scores.at(-1)]
    if (first === undefined || last === undefined) return []
    const who = giver === 'coach' ? 'Scores of the coach' : 'Scores of the team itself'
    if (scores.length === 1) return [`${who}: ${scoreLabel(first.score)} for ${monthLabel(first.month)}.`]
    const [low, high] = [Math.min, Math.max].map((pick) => pick(...scores.map(({ score }) => score)))
    return [
      `${who}: ${scoreLabel(first.score)} for ${monthLabel(first.month)}, ${scoreLabel(last.score)} for ${monthLabel(last.month)}, lowest ${scoreLabel(low!)} and highest ${scoreLabel(high!)} in ${scores.length} months.`,
    ]
  }).join(' ')
}
