import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { aimStand } from '#app/charts/team/aim-status.ts'
import { measureOptions } from '#app/measures/measure-options.ts'
import { readCatalog, readTeamSeries } from '#app/measures/queries.server.ts'
import { Discussion } from '#app/network/links/Discussion.tsx'
import { readAimDiscussion } from '#app/network/links/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { aimName } from '#app/teams/aims/aim.ts'
import { AimCard } from '#app/teams/aims/AimCard.tsx'
import { changeAim } from '#app/teams/aims/commands.server.ts'
import { readAim } from '#app/teams/aims/queries.server.ts'
import { AimForm } from '#app/teams/aims/AimForm.tsx'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = pageOf(
  { view: readAim, figures: readTeamSeries, catalog: readCatalog, discussion: readAimDiscussion },
  ({ view: { team, aim, mayWrite }, figures, catalog, discussion }) => ({
    ...{ team, aim, discussion },
    stand: aimStand(aim, figures.series),
    /** What the aim can be read from, for those who may change it. */
    measures: mayWrite ? measureOptions(catalog.measures, aim.areaSlug) : null,
  }),
)
export const action = submit(changeAim, ({ team }) => redirect(`/teams/${team}`))

export const meta = pageTitle<typeof loader>((data) =>
  data ? `${aimName(data.aim.aim)} · ${data.team.name}` : 'Aim',
)

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function AimPage() {
  const { team, aim, stand, measures, discussion } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const wordings = aim.version === 1 ? 'its first wording' : `wording ${aim.version}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Areas', href: `/teams/${team.slug}/areas` },
        ]}
        name={`${team.name} · ${AREA_NAMES[aim.areaSlug].name}`}
        title={aimName(aim.aim)}
      />
      <div className="space-y-10">
        <AimCard sentence={stand.sentence} progress={stand.progress} href={null} mayChange={false} />
        <Discussion discussion={discussion} />
        {measures && (
          <section aria-labelledby="change" className="space-y-4 print:hidden">
            <h2 id="change" className="scroll-mt-4 text-xl">
              Change this aim
            </h2>
            <p className="max-w-prose text-quiet">
              This is {wordings}. What you write becomes the next; the earlier ones are kept.
            </p>
            <AimForm
              form={form}
              aim={aim.aim}
              measureId={aim.measureId}
              measures={measures}
              submitLabel="Save this wording"
            />
          </section>
        )}
      </div>
    </>
  )
}
