import type { Sector } from '#app/accounts/members/sector.ts'
import { aimStand, type AimStand } from '#app/charts/team/aim-status.ts'
import { chartOfCard, type ChartOfCard } from '#app/charts/team/card.ts'
import type { TeamMarks } from '#app/charts/marks/marks.ts'
import { optionsFrom, teamChart } from '#app/charts/team/team-chart.ts'
import { bySignal } from '#app/charts/view/view.ts'
import type { DueOfMeasure } from '#app/measures/due/due-summary.ts'
import type { Coverage } from '#app/measures/coverage/coverage.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import { diagramLines, type DrawnByTeam } from '#app/pdsa/diagram/lines.ts'
import { latestOf, type Assessment } from '#app/review/assessment/assessment.ts'
import type { PromisesPanel } from '#app/review/promises/promise.ts'
import { scoreHeadline } from '#app/review/assessment/words.ts'
import type { TeamAim } from '#app/teams/aims/team-aim.ts'
import type { Team, TeamAreaSpell } from '#app/teams/team.ts'

const SMALL_CHARTS = 6

type TeamData<May, Tests> = {
  readonly tests: Tests
  readonly areas: {
    readonly team: Team
    readonly open: readonly TeamAreaSpell[]
    readonly aims: readonly TeamAim[]
    readonly may: May
  }
  readonly written: { readonly marks: TeamMarks }
  readonly people: {
    readonly members: readonly { readonly sector: Sector | null }[]
    readonly missing: readonly Sector[]
  }
  readonly figures: { readonly series: readonly (TeamSeries & DueOfMeasure)[] }
  readonly drawn: DrawnByTeam
  readonly promised: PromisesPanel
  readonly assessed: { readonly scores: readonly Assessment[] }
  readonly reported: {
    readonly team: Coverage
    readonly areas: readonly { readonly areaSlug: string; readonly coverage: Coverage }[]
  }
}

const dueOnly = ({ measure, dueBy, awaited }: DueOfMeasure): DueOfMeasure => ({
  measure: { name: measure.name },
  dueBy,
  awaited,
})

/** What the team page shows, read from the figures on the server: the figures themselves stay there. */
export function teamView<May, Tests>({
  areas,
  figures,
  written,
  people,
  reported,
  drawn,
  tests,
  promised,
  assessed: { scores },
}: TeamData<May, Tests>) {
  const { team, open, aims, may } = areas
  const charts = figures.series
    .map((series) => ({
      slug: series.measure.slug,
      chart: teamChart(series, aims, optionsFrom(written.marks, series.measure.id)),
    }))
    .sort((a, b) => bySignal(a.chart, b.chart))
  return {
    team,
    may,
    people: {
      count: people.members.length,
      sectors: new Set(people.members.flatMap(({ sector }) => sector ?? [])).size,
      missing: people.missing,
    },
    open: open.map(({ areaSlug }) => areaSlug),
    drivers: diagramLines(
      open.map(({ areaSlug }) => areaSlug),
      drawn,
    ),
    aims: aims.map((aim): AimStand => aimStand(aim, figures.series)),
    due: figures.series.map(dueOnly),
    reported,
    tests,
    promised,
    assessed: {
      headline: scoreHeadline(latestOf(scores)),
      line: scores.map(({ month, giver, score }) => ({ month, giver, score })),
    },
    charts: charts
      .slice(0, SMALL_CHARTS)
      .map(({ slug, chart }): { slug: string; chart: ChartOfCard } => ({ slug, chart: chartOfCard(chart) })),
    otherCharts: charts
      .slice(SMALL_CHARTS)
      .map(({ slug, chart }) => ({ slug, name: chart.measure.name, headline: chart.headline })),
  }
}
