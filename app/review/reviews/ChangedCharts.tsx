import { ChartCard } from '#app/charts/team/ChartCard.tsx'
import { changeWords, type ChangedChart } from './changed-chart.ts'

/** The charts that changed as small multiples, signals first, each with what changed in words. */
export function ChangedCharts({ teamSlug, charts }: { teamSlug: string; charts: readonly ChangedChart[] }) {
  return (
    <section aria-labelledby="changed-charts" className="space-y-4">
      <h2 id="changed-charts" className="text-xl">
        Charts that changed
      </h2>
      {charts.length === 0 ? (
        <p className="text-quiet">No value was reported, corrected or withdrawn.</p>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {charts.map((changed) => (
            <ChartCard
              key={changed.slug}
              chart={changed.chart}
              href={`/teams/${teamSlug}/measures/${changed.slug}`}
              below={
                <>
                  <span className="block">{changeWords(changed)}</span>
                  {changed.saidBefore && (
                    <span className="block text-quiet">It said: {changed.saidBefore}</span>
                  )}
                </>
              }
            />
          ))}
        </ul>
      )}
    </section>
  )
}
