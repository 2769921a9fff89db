import { ChartTable } from '#app/charts/view/ChartTable.tsx'
import { toSeries } from '#app/charts/statistics/series.ts'
import type { RunChartView } from '#app/charts/view/chart.ts'
import type { Period } from '#app/kernel/time/period.ts'
import { Corrections } from '#app/measures/history/Corrections.tsx'
import type { FormerValue, TeamSeries } from '#app/measures/team-measure.ts'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'

type Values = {
  readonly chart: RunChartView
  readonly series: TeamSeries
  readonly former: readonly FormerValue[]
  /** Place of the point that the page leads to. */
  readonly marked: number | undefined
  /** The page with the history of one figure. */
  readonly historyHref: (period: Period) => string
}

/** The figures behind a chart as a table, and their values before they were corrected. */
export function ValuesSection({ chart, series, former, marked, historyHref }: Values) {
  const { measure } = series
  const derived = chart.pooled ?? chart.running
  return (
    <>
      {chart.points.length > 0 && (
        <section aria-labelledby="values" className="space-y-3">
          <h2 id="values" className="text-xl">
            Values
          </h2>
          <ChartTable
            chart={chart}
            marked={marked}
            historyHref={historyHref}
            rowHref={derived ? undefined : historyHref}
          />
          {derived && (
            <Disclosure
              summary={chart.pooled ? 'The monthly figures behind these quarters' : 'The same by months'}
            >
              <ChartTable
                chart={{
                  measure,
                  points: toSeries(measure.frequency, series.values, measure.multiplier),
                  phases: [],
                }}
                rowHref={historyHref}
              />
            </Disclosure>
          )}
        </section>
      )}
      {former.length > 0 && (
        <section aria-labelledby="corrections" className="space-y-3">
          <h2 id="corrections" className="text-xl">
            What was corrected
          </h2>
          <Corrections former={former} shape={measure.shape} />
        </section>
      )}
    </>
  )
}
