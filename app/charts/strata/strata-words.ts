import { listed } from '#app/kernel/text/text.ts'
import { plottedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import { showingOfParts, type Cell } from '#app/measures/suppression/suppression.ts'
import type { RunChartFacts, RunChartView } from '../view/chart.ts'
import { formatWithFraction } from '../words/format.ts'
import { periods } from '../words/words.ts'
import { newestYear, together, type StrataView } from './strata-view.ts'

/**
 * The groups in sentences, for the chart's text alternative: each over the last year together. Words are
 * copied further than a chart is, so a group whose count is small, or could be found by subtraction, is named
 * without its figure.
 */
export function groupsInWords(view: StrataView, facts: RunChartFacts): string {
  const { measure } = facts
  const newest = newestYear(facts)
  const year = ({ points }: StrataView['unknown']) =>
    together(points.slice(-newest).flatMap(({ reported }) => reported ?? []))
  const reportedValues = view.lines.map(year)
  const shown = showingOf([...reportedValues, year(view.unknown)])
  const sentences = view.lines.map(({ name }, at) => {
    const reported = reportedValues[at]!
    const value =
      reported?.state === 'value'
        ? plottedValue(reported, measure.shape === 'single' ? 1 : measure.multiplier)
        : null
    if (value === null) return `${name} without a figure`
    if (shown[at] === 'hidden') return `${name} with counts too small to show`
    return `${name} ${formatWithFraction(value, measure.unit, reported!, measure.shape)}`
  })
  return `By ${view.name.toLowerCase()}, over the last ${periods(newest, measure.frequency)}: ${listed(sentences)}.`
}

/** The chart with its groups named in its description, where they are shown with it. */
export const describedWith = (chart: RunChartView, view: StrataView | null): RunChartView =>
  view === null ? chart : { ...chart, description: `${chart.description} ${groupsInWords(view, chart)}` }

/** Shown beside every gap between groups. */
export const ABOUT_GAPS =
  'A difference between groups says how care reaches people, and not what people are like.'

/**
 * What must be known of a picture of groups before it is handed on; null while nothing in it has to be hidden
 * from others.
 */
export function notForOthers(view: StrataView): string | null {
  const cells = [...view.lines, view.unknown]
  const small = view.unknown.points.some((_, at) =>
    showingOf(cells.map(({ points }) => points[at]!.reported)).includes('hidden'),
  )
  return small
    ? 'Some of these groups stand on counts below 10: for the team, its coach and national staff, not for publication.'
    : null
}

/** What others could be shown of groups; those without a figure add nothing and hide nothing. */
function showingOf(reportedValues: readonly (ReportedValue | null)[]) {
  const cells = reportedValues.flatMap((reported, at): [number, Cell][] =>
    reported?.state === 'value' ? [[at, reported]] : [],
  )
  const showing = showingOfParts(cells.map(([, cell]) => cell))
  const answer = reportedValues.map(() => null as ReturnType<typeof showingOfParts>[number] | null)
  cells.forEach(([at], place) => (answer[at] = showing[place]!))
  return answer
}
