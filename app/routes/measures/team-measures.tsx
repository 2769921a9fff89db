import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pickTeamMeasures } from '#app/measures/picks/commands.server.ts'
import { TeamMeasures } from '#app/measures/components/TeamMeasures.tsx'
import { readPicks } from '#app/measures/queries.server.ts'
import { pageOf, submit } from '#app/platform/route-edge.server.ts'
import { AREA_SLUGS } from '#app/teams/core/areas/area-slug.ts'
import { AREA_NAMES } from '#app/teams/core/areas/area-names.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta: MetaFunction = () => [{ title: 'Measures of a team · CoIIN Collaboratory' }]

export const loader = pageOf({ picks: readPicks, areas: readTeamAreas })
export const action = submit(pickTeamMeasures, ({ team }) => redirect(`/teams/${team}/measures`))

/** The areas the team works on, and any other from which it still reports a measure. */
export default function PickMeasures() {
  const { picks, areas } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { team, catalogue, picked, dueFrom, mayPick } = picks
  const open = areas.open.map((spell) => spell.areaSlug)
  const groups = AREA_SLUGS.filter(
    (area) => open.includes(area) || picked.some((pick) => pick.measure.areaSlug === area),
  ).map((area) => ({
    area,
    heading: AREA_NAMES[area].name,
    picked: picked.map((pick) => pick.measure).filter((measure) => measure.areaSlug === area),
    others: catalogue.filter(
      (measure) => measure.areaSlug === area && !picked.some((pick) => pick.measure.slug === measure.slug),
    ),
  }))
  return (
    <>
      <PageHeader
        trail={[{ label: team.name, href: `/teams/${team.slug}` }]}
        name={`${team.name} · measures`}
        title={
          picked.length === 0 ? 'Pick the first measures' : `${team.name} reports ${picked.length} measures`
        }
        lead="Five to seven are a good set: one or two outcomes, a few processes that move every month, and one that shows whether something else gets worse."
      />
      {groups.length === 0 ? (
        <EmptyState
          title="Choose a strategy area first"
          action={<ButtonLink href={`/teams/${team.slug}/areas`}>Choose strategy areas</ButtonLink>}
        >
          Measures belong to strategy areas. Once the team has chosen one, its measures stand here to pick
          from.
        </EmptyState>
      ) : (
        <TeamMeasures
          key={picked.map((pick) => pick.measure.slug).join()}
          groups={groups}
          teamSlug={team.slug}
          picking={mayPick ? { dueFrom, form } : null}
        />
      )}
    </>
  )
}
