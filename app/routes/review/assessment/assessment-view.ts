import type { Sector } from '#app/accounts/members/sector.ts'
import type { TeamMarks } from '#app/charts/marks/marks.ts'
import { aimStand } from '#app/charts/team/aim-status.ts'
import { optionsFrom, teamChart } from '#app/charts/team/team-chart.ts'
import type { Measure, TeamSeries } from '#app/measures/team-measure.ts'
import { latestOf, standing, type Assessment } from '#app/review/assessment/assessment.ts'
import { evidenceOf } from '#app/review/assessment/evidence/evidence.ts'
import { factsOf, type TestCounts } from '#app/review/assessment/evidence/facts.ts'
import { scoreHeadline, talkingPoint } from '#app/review/assessment/words.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { TeamAim } from '#app/teams/aims/team-aim.ts'

type Assessed = {
  readonly team: { readonly slug: string }
  readonly assessments: readonly Assessment[]
  readonly tests: TestCounts
}

type Answers<Of extends Assessed> = {
  readonly assessment: Of
  readonly areas: {
    readonly open: readonly { readonly areaSlug: AreaSlug }[]
    readonly aims: readonly TeamAim[]
  }
  readonly figures: { readonly series: readonly TeamSeries[] }
  readonly written: { readonly marks: TeamMarks }
  readonly people: { readonly members: readonly { readonly sector: Sector | null }[] }
  readonly catalog: { readonly measures: readonly Measure[] }
}

/** What the page of a team's assessment shows; the figures behind its evidence stay on the server. */
export function assessmentView<Of extends Assessed>({
  assessment,
  areas,
  figures,
  written,
  people,
  catalog,
}: Answers<Of>) {
  const { tests, ...rest } = assessment
  const { series } = figures
  const open = areas.open.map(({ areaSlug }) => areaSlug)
  const facts = factsOf({
    areas: open,
    aims: areas.aims,
    statuses: areas.aims.map((aim) => aimStand(aim, series).progress.status),
    sectors: people.members.map(({ sector }) => sector),
    series,
    readings: series.map((one) => ({
      slug: one.measure.slug,
      kind: one.measure.kind,
      verdict: teamChart(one, areas.aims, optionsFrom(written.marks, one.measure.id)).chartReading.verdict,
    })),
    tests,
  })
  const stands = standing(assessment.assessments)
  const latest = latestOf(stands)
  const reported = new Set(series.map(({ measure }) => measure.slug))
  return {
    ...rest,
    headline: scoreHeadline(latest),
    talkingPoint: talkingPoint(latest),
    newest: {
      coach: stands.find(({ giver }) => giver === 'coach') ?? null,
      team: stands.find(({ giver }) => giver === 'team') ?? null,
    },
    line: stands.map(({ month, giver, score }) => ({ month, giver, score })),
    evidence: evidenceOf(facts, assessment.team.slug),
    keyMeasures: open.map((area) => ({
      area: AREA_NAMES[area].name,
      measures: catalog.measures
        .filter((one) => isKey(one, area))
        .map(({ slug, name }) => ({
          name,
          href: reported.has(slug) ? `/teams/${assessment.team.slug}/measures/${slug}` : `/measures/${slug}`,
          reported: reported.has(slug),
        })),
    })),
  }
}

/** The outcome and process measures of the collaborative's catalog; a team's own are key to that team alone. */
const isKey = ({ areaSlug, kind, owner, retired }: Measure, area: AreaSlug): boolean =>
  areaSlug === area && !owner && retired === null && (kind === 'outcome' || kind === 'process')
