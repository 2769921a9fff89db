import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NhsIcons } from '#app/charts/signals/NhsIcons.tsx'
import { RunChart } from '#app/charts/svg/RunChart.tsx'
import { viewAddress } from '#app/charts/exports/address.ts'
import { chartToExport, inventedInWords, throughInWords } from '#app/charts/view/chart-to-export.ts'
import { lookOf } from '#app/charts/view/look.ts'
import { readMarks } from '#app/charts/queries.server.ts'
import { Denominators } from '#app/charts/strata/Denominators.tsx'
import { GroupsDrawn } from '#app/charts/strata/GroupsDrawn.tsx'
import { readStrata } from '#app/measures/strata/queries.server.ts'
import { readTestMarks } from '#app/pdsa/marks/queries.server.ts'
import { readTeamMeasure } from '#app/measures/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'

export const loader = pageOf(
  {
    figures: readTeamMeasure,
    areas: readTeamAreas,
    written: readMarks,
    groups: readStrata,
    tested: readTestMarks,
  },
  (answers, { request, context }) => {
    const { series } = answers.figures
    const asked = lookOf(request.url, answers)
    if (!asked.ok) throw data({ reason: asked.reason }, { status: 400 })
    // Only here, where the reader's rights have been asked and the address makes sense.
    context.allowFraming()
    const shown = chartToExport(answers, asked.look)
    const { team, drawn: chart, groups, denominators } = shown
    const address = viewAddress({ team: team.slug, measure: series.measure.slug, ...asked.look })
    const source = [throughInWords(shown.series), inventedInWords(shown.series.values)]
    const printed = source.filter((part) => part !== null)
    return { team: team.name, chart, groups, denominators, address, source: printed }
  },
)

export const meta = pageTitle<typeof loader>((shown) =>
  shown ? `${shown.chart.measure.name} · ${shown.team}` : null,
)

/** One chart and nothing around it, open to everyone who may read its figures. */
export default function Embed() {
  const { team, chart, groups, denominators, address, source } = useLoaderData<typeof loader>()
  return (
    <main className="mx-auto max-w-[72rem] space-y-3 p-4">
      <hgroup>
        <p className="text-sm font-semibold text-quiet">
          {team} · {chart.measure.name}
        </p>
        <h1 className="text-xl">{chart.headline}</h1>
      </hgroup>
      {chart.nhs && <NhsIcons nhs={chart.nhs} />}
      <RunChart chart={chart} under={denominators && <Denominators chart={chart} />} />
      {groups && (
        <section aria-labelledby="groups" className="space-y-3 pt-4">
          <h2 id="groups" className="text-lg">
            By {groups.view.name.toLowerCase()}
          </h2>
          <GroupsDrawn chart={chart} view={groups.view} asLines={groups.asLines} />
        </section>
      )}
      <p className="text-sm text-quiet">
        {source.map((part) => `${part} · `)}
        <Link href={address} target="_top">
          All about this chart
        </Link>
      </p>
    </main>
  )
}
