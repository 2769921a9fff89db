import { addMonths, monthLabel, monthOrdinal } from '#app/kernel/time/month.ts'
import { firstMonthOf, lastMonthOf, periodLabel } from '#app/kernel/time/period.ts'
import type { RunChartView } from '../view/chart.ts'
import { roundScale, valueScale } from '../drawing/axes/scale.ts'
import type { ValueScale } from '../drawing/frame.ts'
import { formatLevel, formatWithFraction } from '../words/format.ts'
import type { NhsVerdict } from '../signals/chart-reading.ts'
import { VERDICT_LABEL, type Verdict } from '../signals/chart-reading.ts'
import { bySignal } from '../view/view.ts'
import { drawPanel, NOTHING_DRAWN, type PanelDrawing, type PanelSpan } from './panel-drawing.ts'

/** `equal`: panels of one unit share a value axis, so that heights compare. `free`: each fills its own. */
export const AXES = ['equal', 'free'] as const
export type Axes = (typeof AXES)[number]

/** A chart with what it is called in its panel and where it leads. */
export interface ChartOfPanel {
  readonly name: string
  readonly href: string
  readonly chart: RunChartView
}

export interface Panel {
  readonly name: string
  readonly href: string
  readonly headline: string
  readonly verdict: Verdict
  readonly verdictLabel: string
  /** Variation and assurance under the NHS rules; else null. */
  readonly nhs: NhsVerdict | null
  /** `23.4% (47 of 201), Mar 2026`; null without a value. */
  readonly last: string | null
  /** Bottom and top of the value axis, in words; null without a value. */
  readonly axis: string | null
  readonly drawing: PanelDrawing
}

/**
 * All panels of a page, strongest signal first, and the ends of the time axis they share; null while there is
 * no value at all.
 */
export interface Panels {
  readonly axes: Axes
  readonly time: { readonly from: string; readonly to: string } | null
  readonly panels: readonly Panel[]
}

/**
 * Draws charts beside each other. They share the time axis, whether their points are months, quarters or
 * years.
 */
export function panelsOf(charts: readonly ChartOfPanel[], axes: Axes): Panels {
  const span = spanOf(charts.map(({ chart }) => chart))
  const shared = axes === 'equal' ? sharedScales(charts.map(({ chart }) => chart)) : null
  const sorted = charts.toSorted((a, b) => bySignal(a.chart, b.chart) || a.name.localeCompare(b.name))
  return {
    axes,
    time: span && {
      from: monthLabel(span.first),
      to: monthLabel(addMonths(span.first, span.months - 1)),
    },
    panels: sorted.map(({ name, href, chart }) => {
      const { measure, chartReading, headline } = chart
      const scale = shared?.get(measure.unit) ?? scaleOf(chart)
      return {
        name,
        href,
        headline,
        verdict: chartReading.verdict,
        verdictLabel: VERDICT_LABEL[chartReading.verdict],
        nhs: chart.nhs,
        last: lastInWords(chart),
        axis:
          chart.last === null
            ? null
            : `${formatLevel(scale.min, measure.unit)} to ${formatLevel(scale.max, measure.unit)}`,
        drawing: span ? drawPanel(chart, scale, span) : NOTHING_DRAWN,
      }
    }),
  }
}

function spanOf(charts: readonly RunChartView[]): PanelSpan | null {
  const ends = charts.flatMap(({ points }) =>
    points[0] ? [firstMonthOf(points[0].period), lastMonthOf(points.at(-1)!.period)] : [],
  )
  const sorted = ends.toSorted((a, b) => monthOrdinal(a) - monthOrdinal(b))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  return { first, months: monthOrdinal(last) - monthOrdinal(first) + 1 }
}

const scaleOf = (chart: RunChartView): ValueScale => valueScale(chart, 3, { limits: true })

/** For each unit the scale that holds every chart of it. */
function sharedScales(charts: readonly RunChartView[]): Map<string, ValueScale> {
  const scales = new Map<string, ValueScale>()
  for (const chart of charts) {
    const { unit } = chart.measure
    const [own, before] = [scaleOf(chart), scales.get(unit)]
    const [min, max] = before
      ? [Math.min(before.min, own.min), Math.max(before.max, own.max)]
      : [own.min, own.max]
    scales.set(unit, roundScale(min, max, 3))
  }
  return scales
}

function lastInWords({ last, points, measure }: RunChartView): string | null {
  const point = last === null ? null : points[last]!
  if (point === null || point.value === null) return null
  const value = formatWithFraction(point.value, measure.unit, point.reported, measure.shape)
  return `${value}, ${periodLabel(point.period)}`
}

/** The `axes` of an address: `first` when it says none, null when it says some that there are not. */
export function axesOf(url: string, first: Axes): Axes | null {
  const asked = new URL(url).searchParams.get('axes')
  return asked ? (AXES.find((axes) => axes === asked) ?? null) : first
}

/** What to answer to an address whose axes there are not. */
export const NO_SUCH_AXES = `The axes of charts beside each other are ${AXES.join(' or ')}.`
