import { teamParam } from '#app/kernel/params.ts'
import { addDays, dayAt } from '#app/kernel/time/calendar-day.ts'
import { FREQUENCIES, addPeriods, lastMonthOf, type Period } from '#app/kernel/time/period.ts'
import { monthAt } from '#app/kernel/time/month.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { actorLabel } from '#app/policy/actor.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { currentPeriod } from '../due/due.ts'
import { gapsOf, periodSheet } from './sheet.ts'
import { historyOf, secondsToUndo } from './stage.ts'
import { listTeamSeries } from '../store.server.ts'
import { loadCalendar } from '../calendar/load-calendar.server.ts'
import { periodParam } from './forms.ts'
import { loadPeriod, readSheet } from './load-period.server.ts'
import { listClosedPeriods } from './store.server.ts'

/** One period of a team: what is in, what is missing, what is odd, where it stands and how it came there. */
export const readPeriod = defineQuery({
  action: 'values.read',
  form: periodParam,
  load: loadPeriod,
  run: async ({ db, now, actor, may }, { subject, team, period }) => {
    const { lines, steps, stage } = await readSheet({ db }, { team, period }, now)
    const { submission, lock } = stage
    const ended = lastMonthOf(period) < monthAt(now)
    return {
      team,
      period,
      as: actorLabel(actor, team.id),
      lines,
      seen: seenOf(gapsOf(lines)),
      stage,
      secondsToUndo: submission && !lock ? secondsToUndo(submission, now) : 0,
      history: historyOf(steps),
      tomorrow: addDays(dayAt(now), 1),
      ended,
      may: {
        enter: may('values.enter', subject) && !lock,
        submit: may('period.submit', subject) && !lock && !submission && ended && lines.length > 0,
        undo: may('period.submit', subject),
        reopen: may('period.reopen', subject) && !lock && submission !== null,
        lock: may('period.lock', subject) && !lock,
        unlock: may('period.lock', subject) && lock !== null,
      },
    }
  },
})

/** The gaps of a page in one line of text, to travel with its form. */
export const seenOf = (gaps: readonly { readonly slug: string; readonly presence: string }[]): string =>
  gaps.map(({ slug, presence }) => `${slug}:${presence}`).join(' ')

const SHOWN = { month: 12, quarter: 6, year: 4 } as const

/** The latest periods of a team with what is there of each, newest first. */
export const readPeriods = defineQuery({
  action: 'values.read',
  form: teamParam,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, now }, { team }) => {
    const series = (await listTeamSeries(db, [team.id])).get(team.id) ?? []
    const calendar = await loadCalendar({ db })
    const closedPeriods = await listClosedPeriods(db, team.id)
    const groups = FREQUENCIES.map((frequency) => {
      const newest = currentPeriod(frequency, now)
      const periods = Array.from({ length: SHOWN[frequency] }, (_, back) => addPeriods(newest, -1 - back))
      const rows = periods.flatMap((period) => rowOf(period))
      return { frequency, rows }
    })
    function rowOf(period: Period) {
      const lines = periodSheet(series, period, calendar, now)
      if (lines.length === 0) return []
      const of = (presence: string) => lines.filter((line) => line.presence === presence).length
      return [
        {
          period,
          standing: closedPeriods.get(period) ?? ('open' as const),
          asked: lines.length - of('later'),
          in: of('in'),
          awaited: of('awaited'),
          missing: of('missing'),
          overdue: lines.some((line) => line.overdue),
        },
      ]
    }
    return { team, groups: groups.filter(({ rows }) => rows.length > 0) }
  },
})
