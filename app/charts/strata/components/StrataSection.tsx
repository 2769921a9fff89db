import { Link } from '#app/ui/actions/Link.tsx'
import { Tabs } from '#app/ui/actions/Tabs.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import type { StrataView } from '../../core/strata/strata-view.ts'
import type { RunChartView } from '../../core/view/chart.ts'
import { StrataLines } from './StrataLines.tsx'
import { StrataPanels } from './StrataPanels.tsx'
import { StrataTable } from './StrataTable.tsx'

/** The groups of a measure under its chart: the gap in words, small charts or lines, and the table. */
export function StrataSection(props: {
  chart: RunChartView
  views: readonly StrataView[]
  shown: StrataView
  lines: boolean
  /** The page's address with another stratification or the other way of drawing. */
  to: (change: { by?: string; groups?: 'lines' | null }) => string
  enterHref: string | null
}) {
  const { chart, views, shown, lines, to, enterHref } = props
  return (
    <section aria-labelledby="groups" className="space-y-3">
      <h2 id="groups" className="text-xl">
        By {shown.name.toLowerCase()}
      </h2>
      {views.length > 1 && (
        <Tabs
          label="Groups"
          tabs={views.map(({ slug, name }) => ({
            label: name,
            href: to({ by: slug }),
            current: slug === shown.slug,
          }))}
        />
      )}
      {shown.gap && (
        <p className="max-w-prose">
          {shown.gap}. A difference between groups says how care reaches people, and not what people are like.
        </p>
      )}
      {chart.pooled && <p className="text-sm text-quiet">Groups are pooled into quarters as the chart is.</p>}
      {lines ? <StrataLines chart={chart} view={shown} /> : <StrataPanels chart={chart} view={shown} />}
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
        <Link href={to({ groups: lines ? null : 'lines' })}>
          {lines ? 'Show a small chart for each group' : 'Draw the groups as lines'}
        </Link>
        {enterHref && <Link href={enterHref}>Enter figures by groups</Link>}
      </p>
      <Disclosure summary="Groups as a table">
        <StrataTable chart={chart} view={shown} />
      </Disclosure>
    </section>
  )
}
