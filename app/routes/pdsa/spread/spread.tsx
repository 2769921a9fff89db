import { capitalized } from '#app/kernel/text/text.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { SpreadMap } from '#app/pdsa/spread/family/SpreadMap.tsx'
import { SpreadTable } from '#app/pdsa/spread/family/SpreadTable.tsx'
import { SpreadTree } from '#app/pdsa/spread/family/SpreadTree.tsx'
import { TryHere } from '#app/pdsa/spread/TryHere.tsx'
import { spreadWords } from '#app/pdsa/spread/words.ts'
import { readSpread, readSpreadMap } from '#app/pdsa/spread/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf({ shown: readSpread, map: readSpreadMap })

export const meta = pageTitle<typeof loader>((data) => `Spread of ${data?.shown.test.change ?? 'a test'}`)

export default function SpreadPage() {
  const {
    shown: { team, test, spread, tryIn },
    map: { tiles },
  } = useLoaderData<typeof loader>()
  const base = `/teams/${team.slug}`
  const words = spreadWords(spread)
  const taken = spread.named.map(({ id, team: { code, slug }, outcome }) => ({
    ...{ code, outcome, href: `/teams/${slug}/tests/${id}` },
  }))
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Tests', href: `${base}/tests` },
          { label: test.change, href: `${base}/tests/${test.id}` },
        ]}
        name={`Spread of “${test.change}”`}
        title={capitalized(words)}
        lead="Every copy says where it came from. Tests that a team keeps to itself are counted and never named."
        action={<TryHere teams={tryIn} path={`tests/try/${test.id}`} />}
      />
      <div className="space-y-10">
        {spread.named.some((one) => one.team.demo) && <DemoNotice />}
        <section aria-labelledby="tree" className="space-y-3">
          <h2 id="tree" className="text-xl">
            From team to team
          </h2>
          <SpreadTree nodes={spread.roots} />
        </section>
        <section aria-labelledby="map" className="space-y-3">
          <h2 id="map" className="text-xl">
            State by state
          </h2>
          <SpreadMap tiles={tiles} taken={taken} />
          <SpreadTable tests={spread.named} />
        </section>
      </div>
    </>
  )
}
