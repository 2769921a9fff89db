import { z } from 'zod'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { addMonths, monthAt } from '#app/kernel/time/month.ts'
import type { Period } from '#app/kernel/time/period.ts'
import { defineQuery, type Granted } from '#app/platform/use-case.server.ts'
import { memberTeamIds, ownTeamIds } from '#app/policy/reach.ts'
import { loadTeam, loadTeamNames } from '#app/teams/api.server.ts'
import { AREA_TEXTS } from '#app/teams/area-texts/index.ts'
import { balancedSet } from './reported-measures/balanced-set.ts'
import { answeredPeriods, duePeriods } from './due/due.ts'
import { deadlinesOf } from './due/due-summary.ts'
import type { ReportingCalendar } from './calendar/due-on.ts'
import type { TeamSeries } from './team-measure.ts'
import { listFormerValues } from './history/store.server.ts'
import { teamMeasureParam } from './forms.ts'
import { listLockedPeriods } from './periods/locks/store.server.ts'
import { loadCalendar, loadTeamAndCalendar } from './calendar/load-calendar.server.ts'
import { loadTeamMeasure } from './load-series.server.ts'
import { listCatalog, listTeamMeasures, listTeamSeries } from './store.server.ts'

/** The groups of people a measure is given by, for the charts. */
export { readStrata } from './strata/queries.server.ts'

/** The latest periods of a team and where each stands, for the briefing of a successor. */
export { readPeriods } from './periods/queries.server.ts'

/** The whole catalog, area by area. */
export const readCatalog = defineQuery({
  action: 'catalog.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, may }) => ({ measures: await listCatalog(db), mayWrite: may('catalog.write', null) }),
})

/**
 * The catalog beside what a team has picked, and, for those who pick, the first month due for newly picked
 * measures.
 */
export const readReportedMeasures = defineQuery({
  action: 'values.read',
  form: z.object({ team: z.string() }),
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, now, may }, { subject, team }) => {
    const [catalog, reported] = await Promise.all([
      listCatalog(db, { teamId: team.id }),
      listTeamMeasures(db, team.id),
    ])
    const mayChoose = may('team.measures.pick', subject)
    const sets = AREA_TEXTS.map(({ slug, aim }) => ({
      area: slug,
      measures: balancedSet(catalog, slug, aim.measure).map((measure) => measure.slug),
    }))
    return {
      team,
      catalog,
      reported,
      /** A balanced set of each area, by the addresses of its measures. */
      sets,
      mayChoose,
      mayDefine: may('team.measures.define', subject),
      dueFrom: addMonths(monthAt(now), -1),
    }
  },
})

/** What a team still owes for one measure, oldest first. */
export const owedBy = ({ measure, dueFrom, values, dropped }: TeamSeries, now: Date) =>
  dropped ? [] : duePeriods({ ...measure, dueFrom }, answeredPeriods(values, now), now)

/**
 * Each series with what is due of it; nothing of a closed team, and nothing of a locked period, since it
 * could not be entered.
 */
const withDue = (
  series: readonly TeamSeries[],
  calendar: ReportingCalendar,
  now: Date,
  { closed, locked }: { closed: boolean; locked: ReadonlySet<Period> | undefined },
) =>
  series.map((one) => {
    const due = closed ? [] : owedBy(one, now).filter((period) => !locked?.has(period))
    return { ...one, due, ...deadlinesOf(one, due, calendar, dayAt(now)) }
  })

/** A team's measures with all figures, and what is due of each. */
export const readTeamSeries = defineQuery({
  action: 'values.read',
  form: z.object({ team: z.string() }),
  load: loadTeamAndCalendar,
  run: async ({ db, now }, { team, calendar }) => {
    const series = (await listTeamSeries(db, [team.id])).get(team.id) ?? []
    const locked = (await listLockedPeriods(db, [team.id])).get(team.id)
    return {
      team,
      series: withDue(series, calendar, now, { closed: team.closed, locked }),
      month: monthAt(now),
    }
  },
})

const MOST_CORRECTIONS = 200

/**
 * One measure of a team: its figures, what they said before they were corrected, and what the asker may do.
 */
export const readTeamMeasure = defineQuery({
  action: 'values.read',
  form: teamMeasureParam,
  load: loadTeamMeasure,
  run: async ({ db, now, may }, { subject, team, series }) => ({
    team,
    series,
    due: team.closed ? [] : owedBy(series, now),
    former: await listFormerValues(db, { teamId: team.id, measure: series.measure, limit: MOST_CORRECTIONS }),
    may: {
      enter: may('values.enter', subject) && !series.dropped,
      import: may('values.import', subject),
      configure: may('team.measures.configure', subject) && !series.dropped,
      drop: may('team.measures.pick', subject) && !series.dropped,
    },
  }),
})

const MOST_TEAMS_AT_HOME = 20

/** What is due for the asker: the series of the teams they belong to, and the debts of those they coach. */
export const readHome = defineQuery({
  action: 'home.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: (granted) => homeOf(granted, ownTeamIds(granted.actor)),
})

/** The same for the teams they belong to alone. */
export const readMemberHome = defineQuery({
  action: 'home.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: (granted) => homeOf(granted, memberTeamIds(granted.actor)),
})

async function homeOf({ db, now, may, actor }: Granted, teamIds: readonly string[]) {
  const ids = teamIds.slice(0, MOST_TEAMS_AT_HOME)
  if (ids.length === 0) return { teams: [], month: monthAt(now) }
  const memberOf = memberTeamIds(actor)
  const [byTeam, names, calendar, locked] = await Promise.all([
    listTeamSeries(db, ids),
    loadTeamNames(db, ids),
    loadCalendar({ db }),
    listLockedPeriods(db, ids),
  ])
  const teams = names.map(({ id, slug, name, demo, closed }) => ({
    slug,
    name,
    demo,
    own: memberOf.includes(id),
    enters: may('values.enter', { teamId: id, teamName: name, closed }),
    series: withDue(byTeam.get(id) ?? [], calendar, now, { closed, locked: locked.get(id) }),
  }))
  return { teams, month: monthAt(now) }
}
