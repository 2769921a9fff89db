import { DrawnSmall } from '#app/charts/svg/DrawnSmall.tsx'
import { Card } from '#app/ui/content/Card.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import type { ChartOfTest } from '../../marks/test-charts.server.ts'

/**
 * The measures of a test as small charts with the test on them, each the way to its chart; nothing where
 * there is none to show.
 */
export function TestCharts({ charts, base }: { charts: readonly ChartOfTest[]; base: string }) {
  if (charts.length === 0) return null
  return (
    <section aria-labelledby="charts" className="space-y-3">
      <h2 id="charts" className="text-xl">
        On the chart
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2">
        {charts.map(({ slug, chart, sentences }) => (
          <Card as="li" key={slug}>
            <p className="text-sm font-semibold text-quiet">{chart.name}</p>
            <h3 className="mb-2 text-base">
              <Link href={`${base}/measures/${slug}`} look="title">
                {chart.headline}
              </Link>
            </h3>
            <DrawnSmall chart={chart} />
            {sentences.length > 0 && <p className="mt-2 text-sm text-quiet">{sentences.join(' ')}</p>}
          </Card>
        ))}
      </ul>
    </section>
  )
}
