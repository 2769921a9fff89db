import { capitalized } from '#app/kernel/text/text.ts'
import type { RunChartFacts } from '../../view/chart.ts'
import { formatFraction, formatLevel, formatValue } from '../../words/format.ts'
import { centerWord } from '../../sentences/center.ts'
import { tenth, type Frame } from '../frame.ts'
import { drawnLimits } from '../axes/levels.ts'
import { textWidth } from './text.ts'

/** A label at the right end of the chart, in place of a legend. `y` is the middle of its first line. */
export interface EndLabel {
  readonly kind: 'value' | 'median' | 'goal' | 'upper' | 'lower'
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
}

export type EndText = Pick<EndLabel, 'kind' | 'lines'>

/** What is written at the end of a chart: the last value with its counts, the median, the goal. */
export function endTexts(facts: RunChartFacts, oneLine: boolean): EndText[] {
  const { points, last, measure, analysis, goal } = facts
  // The value shows its unit; beside it, a long one is not repeated.
  const levelUnit = measure.unit === 'per-1000' ? 'ratio' : measure.unit
  const texts: EndText[] = []
  const point = last === null ? undefined : points[last]
  if (point && point.value !== null) {
    const value = formatValue(point.value, measure.unit)
    const fraction = formatFraction(point.reported, measure.shape)
    if (fraction === null) texts.push({ kind: 'value', lines: [value] })
    else texts.push({ kind: 'value', lines: oneLine ? [`${value} (${fraction})`] : [value, fraction] })
  }
  if (analysis.center !== null) {
    texts.push({
      kind: 'median',
      lines: [`${capitalized(centerWord(facts))} ${formatValue(analysis.center, levelUnit)}`],
    })
  }
  for (const side of ['upper', 'lower'] as const) {
    const limit = endLimit(facts, side)
    if (limit !== null) texts.push({ kind: side, lines: [`Limit ${formatValue(limit, levelUnit)}`] })
  }
  if (goal !== null) texts.push({ kind: 'goal', lines: [`Goal ${formatLevel(goal, levelUnit)}`] })
  return texts
}

/** The limit at the last place that has one drawn, in the last phase. */
function endLimit(facts: RunChartFacts, side: 'lower' | 'upper'): number | null {
  const { from } = facts.phases.at(-1)!
  return drawnLimits(facts, side).findLast((limit, at) => at >= from && limit !== null) ?? null
}

export const widestLine = (texts: readonly EndText[], fontSize: number): number =>
  Math.max(0, ...texts.flatMap((text) => text.lines.map((line) => textWidth(line, fontSize))))

/**
 * The labels beside what they name, moved apart where they would touch, never out of the plot while there is
 * room; and thin leaders from a last point that lies away from its label.
 */
export function placeEndLabels(
  facts: RunChartFacts,
  frame: Frame,
  texts: readonly EndText[],
  lineHeight: number,
): { labels: EndLabel[]; leader: string } {
  const level = {
    value: facts.last === null ? null : facts.points[facts.last]!.value,
    median: facts.analysis.center,
    goal: facts.goal,
    upper: endLimit(facts, 'upper'),
    lower: endLimit(facts, 'lower'),
  }
  const wanted = texts.map((text) => ({
    text,
    y: frame.y(level[text.kind]!),
    height: text.lines.length * lineHeight,
  }))
  wanted.sort((a, b) => a.y - b.y)
  const middles = spread(wanted, frame.plot.top - lineHeight / 2, frame.plot.bottom + lineHeight / 2)
  const x = tenth(frame.plot.right + lineHeight * 0.5)
  const labels = wanted.map(({ text, height }, i) => ({
    ...text,
    x,
    y: tenth(middles[i]! - (height - lineHeight) / 2),
  }))
  return {
    labels,
    leader: leaderTo(
      labels.find((label) => label.kind === 'value'),
      facts,
      frame,
      lineHeight,
    ),
  }
}

/**
 * Middles of blocks kept in order, without overlap and as near as can be to where they belong: neighbors that
 * touch are joined and share the shift (pooling, as in isotonic regression).
 */
export function spread(
  blocks: readonly { readonly y: number; readonly height: number }[],
  top: number,
  bottom: number,
): number[] {
  type Pool = { wanted: number; height: number; members: number[] }
  const pools: Pool[] = []
  const middle = (pool: Pool) => {
    const half = pool.height / 2
    return Math.max(Math.min(pool.wanted, bottom - half), top + half)
  }
  blocks.forEach(({ y, height }, i) => {
    let pool: Pool = { wanted: y, height, members: [i] }
    for (let before = pools.at(-1); before; before = pools.at(-1)) {
      if (middle(before) + before.height / 2 <= middle(pool) - pool.height / 2) break
      pools.pop()
      const height = before.height + pool.height
      const wanted = (before.wanted * before.height + pool.wanted * pool.height) / height
      pool = { wanted, height, members: [...before.members, ...pool.members] }
    }
    pools.push(pool)
  })
  return pools.flatMap((pool) => {
    let edge = middle(pool) - pool.height / 2
    return pool.members.map((i) => {
      const at = edge + blocks[i]!.height / 2
      edge += blocks[i]!.height
      return at
    })
  })
}

/** Empty when the label is right beside its point. */
function leaderTo(
  label: EndLabel | undefined,
  { points, last }: RunChartFacts,
  frame: Frame,
  lineHeight: number,
): string {
  if (!label || last === null) return ''
  const [x, y] = [frame.x(last), frame.y(points[last]!.value!)]
  if (last === points.length - 1 && Math.abs(label.y - y) < lineHeight * 0.6) return ''
  return `M${x},${y}L${tenth(label.x - 3)},${label.y}`
}
