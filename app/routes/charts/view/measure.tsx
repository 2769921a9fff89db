import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChartExplain } from '#app/charts/view/ChartExplain.tsx'
import { MarkLinks } from '#app/measures/notes/MarkLinks.tsx'
import { ExploreChart } from '#app/charts/explorer/ExploreChart.tsx'
import { NhsIcons } from '#app/charts/signals/NhsIcons.tsx'
import { supersededPoints } from '#app/charts/view/superseded-points.ts'
import { RunChart } from '#app/charts/svg/RunChart.tsx'
import { viewAddress } from '#app/charts/exports/address.ts'
import { DropFile } from '#app/measures/import/DropFile.tsx'
import { ExportLinks } from '#app/measures/export/ExportLinks.tsx'
import { LookForm, lookInWords } from '#app/charts/exports/LookForm.tsx'
import { explainRules } from '#app/charts/sentences/explanation.ts'
import { offeredTypes } from '#app/charts/view/chart-choice.ts'
import { lookOf, withoutLines, type ChartLook } from '#app/charts/view/look.ts'
import { chartToExport } from '#app/charts/view/chart-to-export.ts'
import { ChartFiles } from '#app/charts/exports/ChartFiles.tsx'
import { readMarks } from '#app/charts/queries.server.ts'
import { Denominators } from '#app/charts/strata/Denominators.tsx'
import { StrataSection } from '#app/charts/strata/StrataSection.tsx'
import { readStrata } from '#app/measures/strata/queries.server.ts'
import { markedPoint } from '#app/charts/view/marked-point.ts'
import { takesEvents } from '#app/measures/events/takes-events.ts'
import { strataAddress } from '#app/measures/strata/address.ts'
import { periodLongLabel } from '#app/kernel/time/period.ts'
import type { RecordedValue } from '#app/measures/team-measure.ts'
import { entryAddress, historyAddress } from '#app/measures/entry/address.ts'
import { readDefinition } from '#app/measures/team-defined/queries.server.ts'
import { readTeamMeasure } from '#app/measures/queries.server.ts'
import { readTestMarks } from '#app/pdsa/marks/queries.server.ts'
import { Discussion } from '#app/network/links/Discussion.tsx'
import { readChartDiscussion } from '#app/network/links/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { DefinitionSection } from './definition-section.tsx'
import { ValuesSection } from './values-section.tsx'

export const loader = pageOf(
  {
    figures: readTeamMeasure,
    areas: readTeamAreas,
    written: readMarks,
    definition: readDefinition,
    groups: readStrata,
    tested: readTestMarks,
    discussion: readChartDiscussion,
  },
  (answers, { request, context }) => {
    const asked = lookOf(request.url, answers)
    if (!asked.ok) throw data({ reason: asked.reason }, { status: 400 })
    const { marks, ruleSet, may } = answers.written
    const site = context.services.env.baseUrl ?? new URL(request.url).origin
    const { series, chart, strata, groups, denominators } = chartToExport(answers, asked.look)
    return {
      ...answers,
      written: { marks, ruleSet, may },
      look: asked.look,
      shown: { series, chart, strata, groups, denominators },
      marked: markedPoint(chart.points, new URL(request.url).searchParams.get('point')),
      rules: explainRules(chart),
      types: offeredTypes(series.measure),
      site,
    }
  },
)

export const meta = pageTitle<typeof loader>((shown) =>
  shown ? `${shown.figures.series.measure.name} · ${shown.figures.team.name}` : null,
)

export default function MeasurePage() {
  const answers = useLoaderData<typeof loader>()
  const { team, due, former, may } = answers.figures
  const { look, marked } = answers
  const { through, hidden = [] } = look
  const { series, chart, strata, groups, denominators } = answers.shown
  const drawn = withoutLines(chart, hidden)
  const superseded = supersededPoints(chart, former)
  const { measure } = series
  const address = { team: team.slug, measure: measure.slug, ...look }
  const base = `/teams/${team.slug}`
  const own = lookInWords(address, answers.written.ruleSet)
  const to = (change: Partial<ChartLook>) => viewAddress({ ...address, ...change })
  const entryHref = entryAddress(team.slug, due[0] ? { [measure.frequency]: due[0] } : {})
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Measures', href: `${base}/measures` },
        ]}
        name={`${team.name} · ${measure.name}`}
        title={chart.headline}
        action={
          may.enter &&
          (takesEvents(measure) ? (
            <ButtonLink href={`${base}/measures/${measure.slug}/events`}>Enter dates</ButtonLink>
          ) : (
            <ButtonLink href={entryHref}>Enter numbers</ButtonLink>
          ))
        }
      />
      <div className="space-y-10">
        {may.import && <DropFile team={team.slug} />}
        {team.demo && <DemoNotice figures={figuresOf(series.values)} />}
        {marked && (
          <Notice still>
            Marked in the chart and in the table: {periodLongLabel(marked.period)}.{' '}
            <Link href={historyAddress(team.slug, measure.slug, marked.period)}>
              Its history and discussion
            </Link>
          </Notice>
        )}
        {series.dropped && (
          <Notice still>The team no longer reports this measure. Its figures stay readable here.</Notice>
        )}
        {through && (
          <Notice still>
            The chart as it is with the figures through {periodLongLabel(through)}.{' '}
            <Link href={viewAddress({ ...address, through: null })}>Show all figures</Link>
          </Notice>
        )}
        {own && (
          <Notice still>
            {own}{' '}
            <Link href={viewAddress({ team: team.slug, measure: measure.slug, through })}>
              As it is in force
            </Link>
          </Notice>
        )}
        {chart.chartReading.story === 'empty' ? (
          <EmptyState
            title="No figures yet"
            action={may.enter && <ButtonLink href={entryHref}>Enter the first figure</ButtonLink>}
          >
            Each figure becomes a point of the run chart. From ten points on, the chart can distinguish a
            change from chance.
          </EmptyState>
        ) : (
          <section aria-label="Chart" className="space-y-3">
            {chart.nhs && <NhsIcons nhs={chart.nhs} />}
            <RunChart
              chart={{ ...drawn, superseded }}
              marked={marked?.at}
              under={denominators && <Denominators chart={drawn} />}
            />
            {measure.shape !== 'single' && (
              <p className="text-sm print:hidden">
                <Link href={to({ denominators: !denominators })}>
                  {denominators ? 'Hide the denominators' : 'Show the denominators under the points'}
                </Link>
              </p>
            )}
            <p className="max-w-prose text-sm text-quiet">{chart.description}</p>
            <p className="max-w-prose text-sm text-quiet">{chart.style.reason}.</p>
            <ExploreChart
              key={measure.slug}
              explored={{ chart, strata }}
              answers={answers}
              look={look}
              lookHref={to}
              base={`${base}/measures/${measure.slug}`}
              may={answers.written.may}
              askHref={answers.discussion?.askHref ?? null}
            />
            <ChartExplain chart={chart} rules={answers.rules} />
            <LookForm
              chart={address}
              types={answers.types}
              inForce={answers.written.ruleSet}
              grouped={strata.length > 0}
            />
            <ChartFiles
              chart={address}
              last={series.values.at(-1)?.period ?? null}
              site={answers.site}
              title={`${measure.name}, ${team.name}`}
            />
            <ExportLinks team={team.slug} measure={measure.slug} what="These values, to be imported again" />
            <MarkLinks href={`${base}/measures/${measure.slug}`} may={answers.written.may} />
            {may.configure && (
              <p className="text-sm print:hidden">
                <Link href={`${base}/measures/${measure.slug}/settings`}>
                  Set the goal, the baseline, the chart and the groups
                </Link>
              </p>
            )}
          </section>
        )}
        {groups && (
          <StrataSection
            chart={chart}
            views={strata}
            shown={groups.view}
            asLines={groups.asLines}
            to={to}
            withoutHref={to({ hidden: [...hidden, 'groups'] })}
            enterHref={
              answers.groups.may.enter
                ? strataAddress(team.slug, measure.slug, undefined, groups.view.slug)
                : null
            }
          />
        )}
        {!groups && strata.length > 0 && (
          <p className="print:hidden">
            <Link href={to({ hidden: hidden.filter((name) => name !== 'groups') })}>
              Show the groups of people
            </Link>
          </p>
        )}
        {strata.length === 0 && answers.groups.may.enter && answers.groups.splits.length > 0 && (
          <p>
            <Link href={strataAddress(team.slug, measure.slug)}>Enter figures by groups of people</Link>
          </p>
        )}
        <ValuesSection
          chart={{ ...chart, superseded }}
          series={series}
          former={former}
          marked={marked?.at}
          historyHref={(period) => historyAddress(team.slug, measure.slug, period)}
        />
        <Discussion discussion={answers.discussion} />
        <p>
          <Link href={`/teams/${team.slug}/comments?about=measure:${measure.slug}#new`}>
            Comments of the team and its coach on this measure
          </Link>
        </p>
        <DefinitionSection measure={measure} definition={answers.definition} base={base} mayDrop={may.drop} />
      </div>
    </>
  )
}

const figuresOf = (values: readonly RecordedValue[]) => ({
  invented: values.filter((value) => value.invented).length,
  all: values.length,
})
