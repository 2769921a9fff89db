import type { RunChartInput } from '#app/charts/view/chart.ts'
import { NO_MARKS, type ChartMarks } from '#app/charts/marks/marks.ts'
import type { ChartType } from '#app/charts/spc/chart-type.ts'
import { addPeriods, period } from '#app/kernel/time/period.ts'
import type { Direction } from '#app/measures/catalog/measure.ts'
import type { GoldenCase } from './cases.ts'

/** The fields of golden cases that a chart of the collaboratory can take. */
interface Input {
  readonly y: readonly (number | null)[]
  readonly n?: readonly (number | null)[]
  readonly x?: readonly (string | number | null)[]
  readonly freeze?: number
  readonly part?: readonly number[]
  readonly exclude?: readonly number[]
  readonly multiply?: number
  readonly rebase?: readonly number[]
  readonly fix_after_n_points?: number
  readonly improvement_direction?: 'increase' | 'decrease' | 'neutral'
  readonly baseline?: number
}

/** Drawn for one figure a period; ranges and subgroups are computed for `npm run spc` alone. */
const DRAWN: readonly string[] = ['run', 'i', 'p', 'pp', 'u', 'up', 'c', 'g', 't'] satisfies ChartType[]
/**
 * What a chart of the collaboratory never gets: lines from elsewhere, and moving ranges that are not
 * screened.
 */
const NEVER_SHOWN = ['cl', 'median', 'agg']

const START = period('1950-01')
const at = (place: number) => addPeriods(START, place)
const WHO = { markedAt: new Date(0), markedBy: null, startedAt: new Date(0), startedBy: null }
const DIRECTIONS: Record<string, Direction> = { increase: 'up', decrease: 'down', neutral: 'hold' }

/** A golden case as the input of a chart, a month a point; null where the collaboratory has no such chart. */
export function chartOfCase({ chart, input, expected }: GoldenCase): RunChartInput | null {
  const rules = { 'rules-perla': 'ihi', 'xmr-ptd': 'nhs' }[chart] as 'ihi' | 'nhs' | undefined
  if ((!rules && !DRAWN.includes(chart)) || expected.error) return null
  if (NEVER_SHOWN.some((name) => input[name] != null)) return null
  if (input.screened_mr === false || input.screen_outliers === false) return null
  const given = input as unknown as Input
  const order = orderOf(given)
  if (order === null) return null
  const recorded = order.map((row, place) => {
    const [numerator, denominator] = [given.y[row] ?? null, given.n ? (given.n[row] ?? null) : null]
    const missing = numerator === null || (given.n && denominator === null)
    return {
      period: at(place),
      provisional: false,
      reported: missing
        ? ({ state: 'not-yet' } as const)
        : ({ state: 'value', numerator, denominator } as const),
    }
  })
  const type = rules === 'ihi' ? 'run' : rules === 'nhs' ? 'i' : (chart as ChartType)
  return {
    measure: {
      ...{ name: 'Golden', unit: 'ratio', frequency: 'month' },
      direction: DIRECTIONS[given.improvement_direction ?? 'increase'] ?? 'up',
      shape: given.n && type !== 'c' && type !== 'g' && type !== 't' ? 'ratio' : 'single',
      multiplier: given.multiply ?? 1,
    },
    recorded,
    baseline: baselineOf(given, recorded.length),
    baselinePoints: given.fix_after_n_points ?? given.baseline ?? Infinity,
    marks: marksOf(given, order),
    style: { type, reason: 'As in the case' },
    ruleSet: rules ?? 'anhoej',
  }
}

/** Rows in the order of x; null when several share one, which is several figures for one period. */
function orderOf({ y, x }: Input): number[] | null {
  const rows = y.map((_, row) => row)
  if (!x) return rows
  const present = rows.filter((row) => x[row] !== null)
  if (new Set(present.map((row) => x[row])).size < present.length) return null
  return present.sort((a, b) => (x[a]! < x[b]! ? -1 : 1))
}

function baselineOf({ freeze, part }: Input, points: number): RunChartInput['baseline'] {
  if (!freeze || part?.length) return null
  return { from: at(0), to: at(Math.min(freeze, points) - 1) }
}

function marksOf({ part = [], rebase = [], exclude = [] }: Input, order: readonly number[]): ChartMarks {
  const starts = [...new Set([...part, ...rebase.map((row) => order.indexOf(row - 1))])]
  return {
    ...NO_MARKS,
    phases: starts
      .filter((place) => place > 0 && place < order.length)
      .map((place) => ({ ...WHO, id: `${place}`, starts: at(place), reason: 'As in the case' })),
    points: [...new Set(exclude)]
      .filter((place) => place >= 1 && place <= order.length)
      .map((place) => ({
        ...WHO,
        id: `${place}`,
        kind: 'excluded',
        period: at(place - 1),
        reason: 'As in the case',
      })),
  }
}
