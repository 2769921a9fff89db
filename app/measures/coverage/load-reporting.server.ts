import type { Context } from '#app/platform/use-case.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { loadCalendar } from '../calendar/load-calendar.server.ts'
import { listObligations } from '../periods/store.server.ts'
import { coverageOf, inWindow, owedFigures, type Coverage, type OwedFigure } from './coverage.ts'
import { missingMonths, type MissingMonths } from './missing-months.ts'

/** How a team reports: how complete and timely, and how long nothing came. */
export type Reporting = {
  readonly coverage: Coverage
  readonly missing: MissingMonths | null
  /** What is late: due, past its days of grace, and neither there nor said to be coming. */
  readonly late: readonly OwedFigure[]
}

/**
 * How each team reports, by its id, in a fixed number of queries; a team that owes nothing is not among them.
 * The caller has made sure that the figures may be read.
 */
export async function loadReporting(
  { db }: Pick<Context, 'db'>,
  teams: TeamReach,
  now: Date,
): Promise<Map<string, Reporting>> {
  const calendar = await loadCalendar({ db })
  const obligations = await listObligations(db, teams)
  return new Map(
    [...obligations].map(([teamId, own]) => {
      const figures = owedFigures(own, calendar, now, inWindow(now))
      const late = figures.filter(({ presence }) => presence === 'missing')
      return [teamId, { coverage: coverageOf(figures, now), missing: missingMonths(figures), late }]
    }),
  )
}
