import { chartOfCard } from '#app/charts/team/card.ts'
import type { TeamMarks } from '#app/charts/marks/marks.ts'
import { movedCharts } from '#app/charts/team/moved.ts'
import type { DueOfMeasure } from '#app/measures/due/due-summary.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import { boardRows, nextToReview, type BoardPanels, type NetworkPanel } from '#app/review/board/board.ts'
import type { BoardChoices } from '#app/review/board/choices.ts'
import type { BoardSearch } from '#app/review/board/forms.ts'

const MOST_MOVED = 3

type HomeTeam = {
  readonly slug: string
  readonly name: string
  readonly demo: boolean
  readonly own: boolean
  readonly enters: boolean
  readonly series: readonly (TeamSeries & DueOfMeasure)[]
}

type BoardData = {
  readonly asked: BoardSearch
  readonly now: Date
  readonly choices: BoardChoices
  readonly total: number
  readonly reviewed: string | null
  readonly panels: Omit<BoardPanels, 'network'>
}

/** What the network knows of the teams of a board. */
type CoachedData = { readonly teams: Readonly<Record<string, NetworkPanel>> }

type HomeData<Tests, Network, Promised> = {
  readonly board: BoardData | null
  readonly coached: CoachedData | null
  readonly tests: Tests
  readonly promised: Promised
  readonly network: Network
  readonly home: { readonly teams: readonly HomeTeam[] }
  readonly written: { readonly teams: readonly { readonly slug: string; readonly marks: TeamMarks }[] }
}

/**
 * What the home page shows, read from the figures of all teams on the server: the figures themselves stay
 * there.
 */
export function homeView<Tests, Network, Promised>({
  home,
  written,
  tests,
  promised,
  network,
  board,
  coached,
}: HomeData<Tests, Network, Promised>) {
  const marks = new Map(written.teams.map((team) => [team.slug, team.marks]))
  const teams = home.teams.map((team) => ({ ...team, marks: marks.get(team.slug) }))
  return {
    tests,
    promised,
    network,
    board: board && boardView(board, coached),
    teams: home.teams.map((team) => ({
      ...team,
      series: team.series.map(({ measure, dueBy, awaited }) => ({
        measure: { name: measure.name },
        dueBy,
        awaited,
      })),
    })),
    moved: movedCharts(teams, MOST_MOVED).map(({ team, slug, chart }) => ({
      team: { slug: team.slug, name: team.name, own: team.own },
      slug,
      chart: chartOfCard(chart),
    })),
  }
}

function boardView({ panels, reviewed, ...board }: BoardData, coached: CoachedData | null) {
  const rows = boardRows({ ...panels, network: coached?.teams ?? {} }, board.asked, board.now)
  const just = rows.find(({ slug, review }) => slug === reviewed && review?.own)
  return {
    ...{ ...board, rows },
    reviewed: just?.review?.own
      ? {
          name: just.name,
          slug: just.slug,
          id: just.review.own.id,
          next: nextToReview(rows, board.now)?.slug,
        }
      : null,
  }
}
