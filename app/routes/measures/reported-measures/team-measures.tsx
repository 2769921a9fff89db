import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { BalanceWarning } from '#app/measures/reported-measures/BalanceWarning.tsx'
import { SuggestedSet } from '#app/measures/reported-measures/SuggestedSet.tsx'
import { TeamMeasures } from '#app/measures/reported-measures/TeamMeasures.tsx'
import { withoutBalance } from '#app/measures/reported-measures/balanced-set.ts'
import { readReportedMeasures } from '#app/measures/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Measures of a team')

export const loader = pageOf({ choice: readReportedMeasures, areas: readTeamAreas })
export const action = submit(chooseTeamMeasures, ({ team }) => redirect(`/teams/${team}/measures`))

/** The areas the team works on, and any other from which it still reports a measure. */
export default function ChooseMeasures() {
  const { choice, areas } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { team, catalog, reported, dueFrom, mayChoose, mayDefine, sets } = choice
  const open = areas.open.map((spell) => spell.areaSlug)
  const groups = AREA_SLUGS.filter(
    (area) => open.includes(area) || reported.some((row) => row.measure.areaSlug === area),
  ).map((area) => ({
    area,
    heading: AREA_NAMES[area].name,
    reported: reported.map((row) => row.measure).filter((measure) => measure.areaSlug === area),
    others: catalog.filter(
      (measure) => measure.areaSlug === area && !reported.some((row) => row.measure.slug === measure.slug),
    ),
  }))
  const reportedSlugs = reported.map(({ measure }) => measure.slug)
  const suggested = sets.flatMap(({ area, measures }) => {
    const own = catalog.filter(({ slug }) => measures.includes(slug))
    return open.includes(area) && own.some(({ slug }) => !reportedSlugs.includes(slug))
      ? [{ area, measures: own }]
      : []
  })
  const unbalanced = withoutBalance(reported.map(({ measure }) => measure))
  return (
    <>
      <PageHeader
        trail={[{ label: team.name, href: `/teams/${team.slug}` }]}
        name={`${team.name} · measures`}
        title={
          reported.length === 0
            ? 'Pick the first measures'
            : `${team.name} reports ${reported.length} ${reported.length === 1 ? 'measure' : 'measures'}`
        }
        lead="Five to seven of an area are a good set: one or two outcomes, a few processes that move every month, and one that shows whether something else gets worse."
        action={
          mayDefine && (
            <ButtonLink href={`/teams/${team.slug}/measures/new`} look="plain">
              Write a measure of your own
            </ButtonLink>
          )
        }
      />
      {unbalanced.length > 0 && (
        <div className="mb-8 space-y-3">
          {unbalanced.map((area) => (
            <BalanceWarning
              key={area}
              area={AREA_NAMES[area].name}
              offered={catalog.filter(
                (one) => one.areaSlug === area && one.kind === 'balancing' && one.retired === null,
              )}
            />
          ))}
        </div>
      )}
      {mayChoose && suggested.length > 0 && (
        <section aria-labelledby="suggested" className="mb-10 space-y-3">
          <h2 id="suggested" className="text-lg">
            A balanced set to begin with
          </h2>
          <p className="max-w-prose text-quiet">
            Outcomes that show the result for families, processes that move every month and show whether the
            work is done, and a balancing measure that watches for harm.
          </p>
          <div className="grid gap-4 lg:grid-cols-2 xl:grid-cols-3">
            {suggested.map(({ area, measures }) => (
              <SuggestedSet
                key={area}
                area={area}
                heading={AREA_NAMES[area].name}
                measures={measures}
                reported={reportedSlugs}
                dueFrom={dueFrom}
              />
            ))}
          </div>
        </section>
      )}
      {groups.length === 0 ? (
        <EmptyState
          title="Choose a strategy area first"
          action={<ButtonLink href={`/teams/${team.slug}/areas`}>Choose strategy areas</ButtonLink>}
        >
          Measures belong to strategy areas. Once the team has chosen one, its measures are listed here to
          pick from.
        </EmptyState>
      ) : (
        <TeamMeasures
          key={reported.map((row) => row.measure.slug).join()}
          groups={groups}
          teamSlug={team.slug}
          picking={mayChoose ? { dueFrom, form } : null}
        />
      )}
    </>
  )
}
