import { ChartTable } from '#app/charts/view/ChartTable.tsx'
import { toSeries } from '#app/charts/statistics/series.ts'
import type { RunChartView } from '#app/charts/view/chart.ts'
import type { Period } from '#app/kernel/period.ts'
import { Corrections } from '#app/measures/history/Corrections.tsx'
import type { FormerValue, TeamSeries } from '#app/measures/team-measure.ts'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'

type Values = {
  readonly chart: RunChartView
  readonly series: TeamSeries
  readonly former: readonly FormerValue[]
  /** The page that tells all that one figure has said. */
  readonly historyHref: (period: Period) => string
}

/** The figures behind a chart as a table, and what they said before they were corrected. */
export function ValuesSection({ chart, series, former, historyHref }: Values) {
  const { measure } = series
  return (
    <>
      {chart.points.length > 0 && (
        <section aria-labelledby="values" className="space-y-3">
          <h2 id="values" className="text-xl">
            Values
          </h2>
          <ChartTable chart={chart} historyHref={historyHref} />
          {(chart.pooled ?? chart.running) && (
            <Disclosure
              summary={chart.pooled ? 'The monthly figures behind these quarters' : 'The same by months'}
            >
              <ChartTable
                chart={{
                  measure,
                  points: toSeries(measure.frequency, series.values, measure.multiplier),
                  phases: [],
                }}
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
