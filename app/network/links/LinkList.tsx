import type { ReactNode } from 'react'
import { Link } from '#app/ui/actions/Link.tsx'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { aimHref, chartHref, chartName, driverHref, testHref, type TopicLinks } from './link.ts'

/** What a topic is about, each with the way to it. */
export function LinkList({ links: { ideas, tests, charts, drivers, aims } }: { links: TopicLinks }) {
  return (
    <>
      <Links
        title="Change idea"
        lines={ideas.map(({ slug, title }) => ({ href: `/ideas/${slug}`, label: title }))}
      />
      <Links
        title="Test of change"
        lines={tests.map((test) => ({
          ...{ href: testHref(test), label: test.change },
          beside: test.sharing === 'team' ? `${test.team.name}, private to the team` : test.team.name,
        }))}
      />
      <Links
        title="Chart"
        lines={charts.map((chart) => ({
          ...{ href: chartHref(chart), label: chartName(chart), beside: chart.team.name },
        }))}
      />
      <Links
        title="Driver"
        lines={drivers.map((driver) => ({
          ...{ href: driverHref(driver), label: driver.label },
          beside: driver.team?.name ?? AREA_NAMES[driver.area].shortName,
        }))}
      />
      <Links
        title="Aim"
        lines={aims.map((aim) => ({ href: aimHref(aim), label: aim.what, beside: aim.team.name }))}
      />
    </>
  )
}

type Line = { readonly href: string; readonly label: ReactNode; readonly beside?: string }

function Links({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <section className="space-y-2">
      <h2 className="font-semibold">{title}</h2>
      <ul className="space-y-1">
        {lines.map(({ href, label, beside }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
            {beside && <span className="block text-quiet">{beside}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
