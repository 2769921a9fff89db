import {
  periodLongLabel,
  firstMonthOf,
  lastMonthOf,
  periodOrdinal,
  type Period,
} from '#app/kernel/time/period.ts'
import type { SplitMeasure } from '#app/measures/strata/split.ts'
import type { RecordedValue, TeamSeries } from '#app/measures/team-measure.ts'
import type { TeamAim } from '#app/teams/aims/team-aim.ts'
import type { RunChartView } from './chart.ts'
import type { ChartMarks } from '../marks/marks.ts'
import { ANNOTATION_KIND_LABEL, POINT_MARK_LABEL } from '#app/measures/notes/notes.ts'
import { noteText, testThrough, withTests, type TestMark } from '../marks/test-marks.ts'
import type { RuleSet } from '../spc/rule-set.ts'
import { withoutLines, type ChartLook } from './look.ts'
import { strataView, type StrataView } from '../strata/strata-view.ts'
import { describedWith } from '../strata/strata-words.ts'
import { teamChart } from '../team/team-chart.ts'

/**
 * One chart as it leaves the house: the reading, the figures behind it, what people wrote on it, and whose it
 * is.
 */
export interface ChartToExport {
  readonly team: { readonly slug: string; readonly name: string }
  readonly series: TeamSeries
  readonly marks: ChartMarks
  readonly chart: RunChartView
  /** The same without the lines that the look leaves away, for drawings. */
  readonly drawn: RunChartView
  /** The chart split by groups of people, one view for each stratification; empty where it is not. */
  readonly strata: readonly StrataView[]
  /** The groups that are drawn with the chart, and how; null where none are, or the look leaves them away. */
  readonly groups: ShownGroups | null
  /** What the points are out of is drawn under them. */
  readonly denominators: boolean
}

export interface ShownGroups {
  readonly view: StrataView
  /** As lines on one axis, instead of a small chart for each group. */
  readonly asLines: boolean
}

/** What the queries of a measure's page answer. */
export interface ChartAnswers {
  readonly figures: {
    readonly team: { readonly slug: string; readonly name: string }
    readonly series: TeamSeries
  }
  readonly areas: { readonly aims: readonly TeamAim[] }
  readonly groups: { readonly splits: readonly SplitMeasure[] }
  readonly written: { readonly marks: ChartMarks; readonly ruleSet: RuleSet }
  /** The tests on the chart that the reader may know about; another area loads them. */
  readonly tested: { readonly tests: readonly TestMark[] }
}

/**
 * The chart of a measure's page, as it is in force or as the look requests: ended earlier, of another type,
 * read by other rules.
 */
export function chartToExport(
  { figures, areas, written, groups, tested }: ChartAnswers,
  look: ChartLook = {},
): ChartToExport {
  const { through = null, type = null, ruleSet = null, hidden = [], by = null } = look
  const series = through === null ? figures.series : seriesThrough(figures.series, through)
  const all = withTests(written.marks, tested.tests)
  const marks = through === null ? all : marksThrough(all, through)
  const plain = teamChart(series, areas.aims, { marks, ruleSet: ruleSet ?? written.ruleSet, type })
  const strata = groups.splits
    .map((split) => strataView(split, plain))
    .filter(({ lines }) => lines.length > 0)
  const view = hidden.includes('groups')
    ? null
    : (strata.find(({ slug }) => slug === by) ?? strata[0] ?? null)
  const chart = describedWith(plain, view)
  return {
    ...{ team: figures.team, series, marks, chart, strata },
    groups: view && { view, asLines: look.groups === 'lines' },
    denominators: look.denominators === true && series.measure.shape !== 'single',
    drawn: withoutLines(chart, hidden),
  }
}

const seriesThrough = (series: TeamSeries, through: Period): TeamSeries => ({
  ...series,
  values: series.values.filter(({ period }) => periodOrdinal(period) <= periodOrdinal(through)),
  ...(series.events && {
    events: {
      ...series.events,
      gaps: series.events.gaps.filter(({ month }) => month <= lastMonthOf(through)),
      running: null,
    },
  }),
})

const marksThrough = (
  { annotations, phases, points, definitions = [] }: ChartMarks,
  through: Period,
): ChartMarks => ({
  definitions: definitions.filter(({ effective }) => effective <= lastMonthOf(through)),
  annotations: annotations
    .filter(({ from }) => from <= lastMonthOf(through))
    .map((note) => testThrough(note, lastMonthOf(through))),
  phases: phases.filter(({ starts }) => periodOrdinal(starts) <= periodOrdinal(through)),
  points: points.filter(({ period }) => periodOrdinal(period) <= periodOrdinal(through)),
})

/**
 * What people wrote about one period, a sentence each: notes that touch it, a phase that starts there, what
 * is said of its point.
 */
export function notesOn(
  period: Period,
  { annotations, phases, points, definitions = [] }: ChartMarks,
): string[] {
  const [first, last] = [firstMonthOf(period), lastMonthOf(period)]
  return [
    ...annotations
      .filter(({ from, to }) => from <= last && (to ?? from) >= first)
      .map((note) => `${ANNOTATION_KIND_LABEL[note.kind]}: ${noteText(note)}`),
    ...definitions
      .filter(({ effective }) => effective >= first && effective <= last)
      .map(({ note }) => `Changed definition: ${note}`),
    ...phases.filter(({ starts }) => within(starts, period)).map(({ reason }) => `New phase: ${reason}`),
    ...points
      .filter((point) => within(point.period, period))
      .map(({ kind, reason }) => `${POINT_MARK_LABEL[kind]}: ${reason}`),
  ]
}

/** The figures recorded for one point: several where months were pooled into quarters. */
export const recordedIn = (period: Period, { values }: TeamSeries): RecordedValue[] =>
  values.filter((value) => within(value.period, period))

const within = (inner: Period, outer: Period): boolean =>
  firstMonthOf(inner) >= firstMonthOf(outer) && lastMonthOf(inner) <= lastMonthOf(outer)

/** `Demo: the numbers here are invented.`, or how many of them; null when none is. */
export function inventedInWords(values: readonly RecordedValue[]): string | null {
  const invented = values.filter((value) => value.invented).length
  if (invented === 0) return null
  return invented === values.length
    ? 'Demo: these numbers are invented.'
    : `Demo: ${invented} of these ${values.length} numbers are invented.`
}

/** `Figures through March 2026`; null without any. */
export function throughInWords({ values }: TeamSeries): string | null {
  const last = values.at(-1)
  return last === undefined ? null : `Figures through ${periodLongLabel(last.period)}`
}

/** `ohio-safe-crib-audit-2026-03.svg` */
export const fileName = ({ team, series }: ChartToExport, extension: string): string =>
  [team.slug, series.measure.slug, series.values.at(-1)?.period.toLowerCase()]
    .filter((part) => part !== undefined)
    .join('-') + `.${extension}`
