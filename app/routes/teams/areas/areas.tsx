import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CommonMeasures } from '#app/measures/reported-measures/CommonMeasures.tsx'
import { readCatalog } from '#app/measures/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { AreaChoices } from '#app/teams/areas/AreaChoices.tsx'
import { AreaStates } from '#app/teams/areas/AreaStates.tsx'
import { LeftAreas, OpenAreas } from '#app/teams/areas/TeamAreas.tsx'
import { MOST_AREAS } from '#app/teams/areas/area-choice.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { readAreas, readTeamAreas } from '#app/teams/queries.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Strategy areas of a team')

export const loader = pageOf({ mine: readTeamAreas, all: readAreas, catalog: readCatalog })
export const action = submit(chooseAreas, ({ team }) => redirect(`/teams/${team}/areas`))

/**
 * Also after a refusal: it may be one because somebody else has chosen meanwhile, and then the page has to
 * show that.
 */
export const shouldRevalidate = () => true

export default function TeamAreasPage() {
  const { mine, all, catalog } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { team, open, left, may } = mine
  const taken = open.map((spell) => spell.areaSlug)
  const others = all.areas.filter(({ slug }) => !taken.includes(slug))
  const pickable = others.map(({ slug, aim, teams }) => ({
    slug,
    name: AREA_NAMES[slug].name,
    detail: (
      <>
        <p>{aim}</p>
        <CommonMeasures measures={catalog.measures.filter((measure) => measure.areaSlug === slug)} />
        <AreaStates teams={teams} />
        <p>
          <Link href={`/areas/${slug}`}>Read about {AREA_NAMES[slug].shortName.toLowerCase()}</Link>
        </p>
      </>
    ),
  }))
  return (
    <>
      <PageHeader
        trail={[{ label: team.name, href: `/teams/${team.slug}` }]}
        name={`${team.name} · strategy areas`}
        title={
          open.length === 0
            ? 'Choose the first strategy area'
            : `${team.name} works on ${open.length} of six areas`
        }
        lead="A team works on one to three areas at a time, so that each gets enough people, tests and attention to move."
      />
      <div className="space-y-10">
        {open.length > 0 && <OpenAreas team={team} spells={open} mayLeave={may.leave} mayAim={may.aim} />}
        <section aria-labelledby="choose" className="space-y-4">
          <h2 id="choose" className="text-xl">
            {open.length >= MOST_AREAS ? 'The other areas' : 'Areas to choose from'}
          </h2>
          {open.length >= MOST_AREAS && (
            <Notice still>
              {team.name} works on three areas, the most at a time. Stop working on one of them before you
              choose another.
            </Notice>
          )}
          {may.choose ? (
            <AreaChoices
              key={taken.join()}
              areas={pickable}
              openCount={open.length}
              ticked={form.values('areas').filter((slug) => !taken.some((mineNow) => mineNow === slug))}
              problems={form.problems}
            />
          ) : (
            <Notice still>Areas are chosen by the team lead.</Notice>
          )}
        </section>
        {left.length > 0 && <LeftAreas spells={left} />}
      </div>
    </>
  )
}
