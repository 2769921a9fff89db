import type { Verdict } from '#app/charts/signals/chart-reading.ts'
import type { ChartOfCard } from '#app/charts/team/card.ts'
import type { Coverage } from '#app/measures/coverage/coverage.ts'
import type { MissingMonths } from '#app/measures/coverage/missing-months.ts'
import type { OpenedAndClosed } from '#app/pdsa/tests/opened-and-closed.ts'
import { counted, pluralOf } from '#app/kernel/text/plural.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { NO_SCORES, type LatestScores } from '../assessment/assessment.ts'
import type { PromisesPanel } from '../promises/promise.ts'
import type { ReviewPanel } from '../reviews/review.ts'
import type { BoardSearch } from './forms.ts'
import { byNeed, daysSince, needsOf, type Need } from './need.ts'

/** Days that the tests of a board are counted over. */
export const TEST_DAYS = 30

/** A team as its coach's board lists it. */
export type BoardTeam = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly demo: boolean
  readonly region: number
  readonly phase: { readonly number: number; readonly name: string } | null
  readonly areas: readonly AreaSlug[]
}

/** A measure that shows a signal. */
export type SignalLine = {
  readonly slug: string
  readonly name: string
  readonly verdict: Verdict
}

/** What the charts of a team say. */
export type ChartsPanel = {
  /** The outcome that is shown, or the measure that stands in for it; null without a measure. */
  readonly outcome: {
    readonly slug: string
    readonly chart: ChartOfCard
    /** What the chart says, in a few words; its label says it in full. */
    readonly brief: string
  } | null
  /** All measures with a signal, the strongest first. */
  readonly signals: readonly SignalLine[]
  /** The newest period with a value. */
  readonly newest: string | null
}

export type ReportingPanel = { readonly coverage: Coverage; readonly missing: MissingMonths | null }

/** What the network says of a team; the route brings it. */
export type NetworkPanel = {
  readonly questions: {
    readonly count: number
    readonly oldest: { readonly id: string; readonly title: string; readonly startedAt: Date }
  } | null
  readonly coachWroteAt: Date | null
}

/**
 * What a board is made of: the teams, and panels by the id of the team. A further panel is one more of these,
 * and a column of the table.
 */
export type BoardPanels = {
  readonly teams: readonly BoardTeam[]
  readonly charts: Readonly<Record<string, ChartsPanel>>
  readonly reporting: Readonly<Record<string, ReportingPanel>>
  readonly tests: Readonly<Record<string, OpenedAndClosed>>
  readonly reviews: Readonly<Record<string, ReviewPanel>>
  readonly scores: Readonly<Record<string, LatestScores>>
  readonly promises: Readonly<Record<string, PromisesPanel>>
  /** How many conversations with the coach are not resolved. */
  readonly comments: Readonly<Record<string, number>>
  /** The teams that the reader keeps at the top, by id. */
  readonly pinned: readonly string[]
  readonly network: Readonly<Record<string, NetworkPanel>>
}

export type BoardRow = Omit<BoardTeam, 'id'> & {
  /** The first is the reason for the place of the team. */
  readonly needs: readonly [Need, ...Need[]]
  readonly outcome: ChartsPanel['outcome']
  /** Signals of other measures than the one shown. */
  readonly signals: readonly SignalLine[]
  readonly newest: string | null
  readonly coverage: Coverage | null
  readonly tests: OpenedAndClosed
  readonly questions: NetworkPanel['questions']
  /** When a coach last wrote to the team. */
  readonly contactAt: Date | null
  readonly review: ReviewPanel | null
  readonly scores: LatestScores
  /** Null without an open one. */
  readonly promises: PromisesPanel | null
  readonly comments: number
  readonly pinned: boolean
}

/** The rows of a board, those that are pinned first and each part by need, as far as they have the need that is asked for. */
export function boardRows(panels: BoardPanels, asked: BoardSearch, now: Date): BoardRow[] {
  return panels.teams
    .map((team) => rowOf(team, panels, now))
    .filter(({ needs }) => asked.need === undefined || needs.some(({ kind }) => kind === asked.need))
    .toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || byNeed(a, b))
}

function rowOf({ id, ...team }: BoardTeam, panels: BoardPanels, now: Date): BoardRow {
  const { outcome, signals, newest } = panels.charts[id] ?? { outcome: null, signals: [], newest: null }
  const { coverage, missing } = panels.reporting[id] ?? { coverage: null, missing: null }
  const { questions, coachWroteAt } = panels.network[id] ?? { questions: null, coachWroteAt: null }
  const review = panels.reviews[id] ?? null
  const promises = panels.promises[id] ?? null
  const concerns = signals.filter(({ verdict }) => verdict === 'concern').map(({ name }) => name)
  return {
    ...team,
    needs: needsOf({ missing, concerns, questions, promises, reviewedAt: review?.lastAt ?? null }, now),
    outcome,
    signals: signals.filter(({ slug }) => slug !== outcome?.slug),
    newest,
    coverage,
    tests: panels.tests[id] ?? { opened: 0, closed: 0 },
    questions,
    contactAt: coachWroteAt,
    review,
    scores: panels.scores[id] ?? NO_SCORES,
    promises,
    comments: panels.comments[id] ?? 0,
    pinned: panels.pinned.includes(id),
  }
}

/** The teams of a board as far as they are in the area, region and phase that are asked for. */
export const narrowed = (teams: readonly BoardTeam[], { area, region, phase }: BoardSearch): BoardTeam[] =>
  teams.filter(
    (team) =>
      (area === undefined || team.areas.includes(area)) &&
      (region === undefined || team.region === region) &&
      (phase === undefined || team.phase?.number === phase),
  )

/** How many of the teams shown need attention. */
export function boardHeadline(rows: readonly Pick<BoardRow, 'needs'>[]): string {
  const needing = rows.filter(({ needs }) => needs[0].kind !== 'none').length
  if (rows.length === 0) return 'No team on the board'
  if (needing === 0) return `Up to date: ${counted(rows.length, TEAMS)}`
  return `${needing} of ${counted(rows.length, TEAMS)} ${pluralOf(needing, { one: 'needs', other: 'need' })} attention`
}

const TEAMS = { one: 'team', other: 'teams' }

/**
 * The team that comes next after a review: the first by need that the reader has not reviewed today; null
 * where there is none.
 */
export const nextToReview = (rows: readonly BoardRow[], now: Date): BoardRow | null =>
  rows.find(({ review }) => !review?.own || daysSince(review.own.at, now) > 0) ?? null
