// Beside the lazy part: the page needs its style before any script.
import './strata.css'
import './strata-layout.css'
import { lazy, Suspense } from 'react'
import { Link } from '#app/ui/actions/Link.tsx'
import { Tabs } from '#app/ui/actions/Tabs.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import type { StrataView } from './strata-view.ts'
import type { RunChartView } from '../view/chart.ts'
import { GroupsDrawn as DrawnAtOnce } from './GroupsDrawn.tsx'
import { StrataTable } from './StrataTable.tsx'

/** The server draws the groups with the page; a browser fetches their script only where they are shown. */
const GroupsDrawn = import.meta.env.SSR
  ? DrawnAtOnce
  : lazy(async () => ({ default: (await import('./GroupsDrawn.tsx')).GroupsDrawn }))

/** The groups of a measure under its chart, other ways to see them, and their table. */
export function StrataSection(props: {
  chart: RunChartView
  views: readonly StrataView[]
  shown: StrataView
  asLines: boolean
  /** The page's address with other groups, or the other way of drawing them. */
  to: (change: { by?: string; groups?: 'lines' | null }) => string
  /** The page's address without groups. */
  withoutHref: string
  enterHref: string | null
}) {
  const { chart, views, shown, asLines, to, withoutHref, enterHref } = props
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
      <Suspense fallback={<p>Loading the groups …</p>}>
        <GroupsDrawn chart={chart} view={shown} asLines={asLines} />
      </Suspense>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
        <Link href={to({ groups: asLines ? null : 'lines' })}>
          {asLines ? 'Show a small chart for each group' : 'Draw the groups as lines'}
        </Link>
        <Link href={withoutHref}>Hide the groups</Link>
        {enterHref && <Link href={enterHref}>Enter figures by groups</Link>}
      </p>
      <Disclosure summary="Groups as a table">
        <StrataTable chart={chart} view={shown} />
      </Disclosure>
    </section>
  )
}
