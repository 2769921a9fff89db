import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { RampKey } from '#app/pdsa/ramps/RampKey.tsx'
import { RampOutline } from '#app/pdsa/ramps/RampOutline.tsx'
import { RampPicture } from '#app/pdsa/ramps/RampPicture.tsx'
import { readRamps } from '#app/pdsa/ramps/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readRamps)

export const meta = pageTitle<typeof loader>((data) => `Ramps of ${data?.team.name ?? 'the team'}`)

export default function Ramps() {
  const { team, ramps, total, may } = useLoaderData<typeof loader>()
  const base = `/teams/${team.slug}`
  const areas = [...new Set(ramps.map(({ areaSlug }) => areaSlug))]
  const climbing = ramps.filter(({ tests }) => tests.length > 1).length
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Tests', href: `${base}/tests` },
        ]}
        name={`${team.name} · ramps of tests`}
        title={headline(climbing)}
        lead="A change grows from one person to a clinic, a county and the state, a test at a time. Each ramp is one chain of tests; several of them lead to one aim."
      />
      <div className="space-y-10">
        {team.demo && <DemoNotice />}
        {ramps.length === 0 && (
          <EmptyState
            title="No tests yet"
            action={may.write && <ButtonLink href={`${base}/tests/new`}>Log a test</ButtonLink>}
          >
            The first test of change begins a ramp. When it is adapted, the next cycle goes on from it.
          </EmptyState>
        )}
        {areas.map((area) => {
          // Ramps with more cycles say more, so they come first.
          const own = ramps
            .filter(({ areaSlug }) => areaSlug === area)
            .toSorted((a, b) => b.tests.length - a.tests.length)
          return (
            <section key={area} aria-labelledby={area} className="space-y-4">
              <h2 id={area} className="text-xl">
                {AREA_NAMES[area].name}
              </h2>
              <RampPicture
                ramps={own}
                name={`Ramps toward the aim of ${AREA_NAMES[area].shortName}; the outline below says the same`}
              />
              <RampKey />
              <RampOutline ramps={own} base={base} />
            </section>
          )
        })}
        {total > ramps.length && (
          <p className="text-quiet">
            These are the {ramps.length} ramps in which something happened last, of {total}.
          </p>
        )}
      </div>
    </>
  )
}

function headline(climbing: number): string {
  if (climbing === 0) return 'No test has a next cycle yet'
  return climbing === 1
    ? 'One change has gone on to a next cycle'
    : `${climbing} changes have gone on to a next cycle`
}
