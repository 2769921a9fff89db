import type { PhaseView, PlaceDetail, RunChartInput, RunChartView } from './chart.ts'
import { goalMet } from '../statistics/goal.ts'
import { NO_MARKS, type ChartMarks } from '../marks/marks.ts'
import { baselineFor, phaseSpans } from '../marks/phases.ts'
import { placeNotes } from '../marks/placed-notes.ts'
import { detailsOf } from './place-details.ts'
import { readRunChart } from '../sentences/reading.ts'
import { signalsOf } from '../signals/find-signals.ts'
import { analyzeRunChart } from '../statistics/run-chart.ts'
import { toSeries, type SeriesPoint } from '../statistics/series.ts'
import type { Signal } from '../signals/signal.ts'
import type { ChartType } from '../spc/chart-type.ts'
import { NHS_RANGE_FACTOR } from '../spc/xmr-nhs.ts'
import { nhsVerdict } from '../signals/nhs-verdict.ts'
import { readChart } from '../signals/verdict.ts'

const RUN_CHART = { type: 'run', reason: 'Run chart: the values in order, about their median' } as const

/** Pure and light: the server calls it for a page, the browser on each keystroke. */
export function buildRunChartView(input: RunChartInput): RunChartView {
  const { measure, recorded, goal = null, range, marks = NO_MARKS, pooled = null, running = null } = input
  const { style = RUN_CHART, ruleSet = 'ihi' } = input
  const multiplier = measure.shape === 'single' ? 1 : measure.multiplier
  const points = toSeries(measure.frequency, recorded, multiplier, range)
  const { phases, details, signals } = readPhases(points, { ...input, marks, multiplier, type: style.type })
  const { analysis } = phases.at(-1)!
  const chartReading = readChart(points, details, phases, signals, ruleSet)
  const lastAt = points.findLastIndex((point, at) => point.value !== null && details[at]!.excluded === null)
  const last = lastAt < 0 ? null : lastAt
  const goalReached = goalMet(last === null ? null : points[last]!.value, goal, measure.direction)
  const notes = placeNotes(marks.annotations, points, measure.frequency)
  const facts = {
    ...{ measure, style, ruleSet, pooled, running, points, details, phases, analysis, signals, chartReading },
    ...notes,
    ...{ goal, goalReached, last },
    nhs: ruleSet === 'nhs' ? nhsVerdict({ measure, details, chartReading, goal, last }) : null,
  }
  return Object.assign(readRunChart(facts), facts)
}

type PhaseInput = RunChartInput & {
  readonly marks: ChartMarks
  readonly multiplier: number
  readonly type: ChartType
}

/** Every phase read alone, as if it were a chart of its own. */
function readPhases(points: readonly SeriesPoint[], input: PhaseInput) {
  const { measure, marks, multiplier, type, ruleSet = 'ihi', baselinePoints } = input
  const reasons = (kind: 'excluded' | 'astronomical') =>
    new Map(marks.points.filter((mark) => mark.kind === kind).map(({ period, reason }) => [period, reason]))
  const [out, astronomical] = [reasons('excluded'), reasons('astronomical')]
  const excluded = (at: number) => out.has(points[at]!.period)
  const spans = phaseSpans(points, marks.phases, marks.definitions)
  const phases: PhaseView[] = []
  const details: PlaceDetail[] = []
  const signals: Signal[] = []
  for (const span of spans) {
    const slice = points.slice(span.from, span.to + 1)
    const baseline = points.length === 0 ? null : baselineFor(span, points, input.baseline, spans.length)
    const { lines, ...own } = analyzeRunChart(slice, {
      ...{ multiplier, baseline, type, rangeFactor: ruleSet === 'nhs' ? NHS_RANGE_FACTOR : null },
      ...(baselinePoints === undefined ? {} : { baselinePoints }),
      excluded: slice.map((_, i) => excluded(span.from + i)),
    })
    const analysis = moved(own, span.from)
    const phase = phases.length
    const reading = {
      phase,
      from: span.from,
      points,
      analysis,
      lines,
      excluded,
      direction: measure.direction,
    }
    const phaseSignals = signalsOf(ruleSet, reading)
    phases.push({ ...span, analysis })
    signals.push(...phaseSignals)
    details.push(
      ...detailsOf(reading, slice.length, { multiplier, signals: phaseSignals, excluded: out, astronomical }),
    )
  }
  return { phases, details, signals }
}

/** The places of a phase as places of the whole chart. */
function moved(analysis: PhaseView['analysis'], by: number): PhaseView['analysis'] {
  const shifted = <Span extends { readonly from: number; readonly to: number }>(span: Span): Span => ({
    ...span,
    from: span.from + by,
    to: span.to + by,
  })
  const { baseline, runs } = analysis
  return {
    ...analysis,
    baseline: baseline && shifted(baseline),
    runs: runs.map(shifted),
  }
}

/** Strongest signal first: concerns before improvements, longer runs before shorter, then what says least. */
export function bySignal(a: RunChartView, b: RunChartView): number {
  return rank(b) - rank(a)
}

function rank({ chartReading }: RunChartView): number {
  if (chartReading.verdict === 'concern') return 2000 + (chartReading.shift?.length ?? 0)
  if (chartReading.verdict === 'improvement') return 1000 + (chartReading.shift?.length ?? 0)
  if (chartReading.verdict === 'neither') return 500 + (chartReading.shift?.length ?? 0)
  return { 'common-cause': 2, 'too-early': chartReading.story === 'empty' ? 0 : 1 }[chartReading.verdict]
}
