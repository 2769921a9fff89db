import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NhsIcons } from '#app/charts/components/nhs/NhsIcons.tsx'
import { RunChart } from '#app/charts/components/RunChart.tsx'
import { viewAddress } from '#app/charts/exports/address.ts'
import { chartToExport, inventedInWords, throughInWords } from '#app/charts/exports/chart-to-export.ts'
import { lookOf } from '#app/charts/exports/look.ts'
import { readMarks } from '#app/charts/queries.server.ts'
import { readTeamMeasure } from '#app/measures/queries.server.ts'
import { pageOf } from '#app/platform/route-edge.server.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'

export const loader = pageOf(
  { figures: readTeamMeasure, areas: readTeamAreas, written: readMarks },
  (answers, { request }) => {
    const { series } = answers.figures
    const asked = lookOf(request.url, series)
    if (!asked.ok) throw data({ reason: asked.reason }, { status: 400 })
    const shown = chartToExport(answers, asked.look)
    const { team, drawn: chart } = shown
    const address = viewAddress({ team: team.slug, measure: series.measure.slug, ...asked.look })
    const source = [throughInWords(shown.series), inventedInWords(shown.series.values)]
    return { team: team.name, chart, address, source: source.filter((part) => part !== null) }
  },
)

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  {
    title: shown
      ? `${shown.chart.measure.name} · ${shown.team} · CoIIN Collaboratory`
      : 'CoIIN Collaboratory',
  },
]

/** One chart and nothing around it, open to whoever may read its figures. */
export default function Embed() {
  const { team, chart, address, source } = useLoaderData<typeof loader>()
  return (
    <main className="mx-auto max-w-[72rem] space-y-3 p-4">
      <hgroup>
        <p className="text-sm font-semibold text-quiet">
          {team} · {chart.measure.name}
        </p>
        <h1 className="text-xl">{chart.headline}</h1>
      </hgroup>
      {chart.nhs && <NhsIcons nhs={chart.nhs} />}
      <RunChart chart={chart} />
      <p className="text-sm text-quiet">
        {source.map((part) => `${part} · `)}
        <Link href={address}>All about this chart</Link>
      </p>
    </main>
  )
}
