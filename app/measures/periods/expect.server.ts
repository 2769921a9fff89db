import { calendarDayLabel, dayAt } from '#app/kernel/time/calendar-day.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import type { Change } from '../entry/validation/changes.ts'
import { gapsOf } from './sheet.ts'
import { queueForTeam } from '../entry/store.server.ts'
import { writeValues } from '../values/store.server.ts'
import { expectedForm } from './forms.ts'
import { loadPeriod, readSheet } from './load-period.server.ts'
import { addExpectations } from './store.server.ts'

const NOT_YET = { state: 'not-yet' } as const
/** The database keeps no day further ahead. */
const MOST_YEARS_AHEAD = 2

/**
 * Says that figures of a period are not available yet, on which day they are expected, and why. Nobody is
 * reminded of them until then.
 */
export const expectValues = defineCommand({
  action: 'values.enter',
  form: expectedForm,
  load: loadPeriod,
  run: async (granted, { team, period }, input) => {
    const { db, now, signature } = granted
    const { measures, expectedOn, why } = input
    const asked = await checkTexts(granted, { why }, input)
    if (asked.length > 0) return failed(...asked)
    await queueForTeam(db, team.id)
    const { series, lines, stage } = await readSheet({ db }, { team, period }, now)
    if (stage.lock)
      return failed({ field: '', message: `${periodLabel(period)} is locked. National staff can unlock it.` })
    if (expectedOn <= dayAt(now))
      return failed({
        field: 'expectedOn',
        message: `Choose a day to come. ${calendarDayLabel(expectedOn)} is not.`,
      })
    if (Number(expectedOn.slice(0, 4)) > now.getUTCFullYear() + MOST_YEARS_AHEAD)
      return failed({ field: 'expectedOn', message: 'Choose a day within the next two years.' })
    const open = lines.filter((line) => gapsOf([line]).length > 0 || line.presence === 'later')
    const wanted = open.filter(({ slug }) => measures.includes(slug))
    if (measures.length === 0)
      return failed({ field: 'measures', message: 'Choose at least one measure without a figure.' })
    if (wanted.length < new Set(measures).size)
      return failed({
        field: 'measures',
        message: 'One of these has a figure by now, or your team does not report it. Look at the list again.',
      })
    const chosen = series.filter(({ measure }) => wanted.some(({ slug }) => slug === measure.slug))
    const entries = chosen.map(({ measure }) => ({
      ...{ measure, period, reported: NOT_YET, provisional: false, comment: null },
    }))
    await writeValues(db, { teamId: team.id, ...signature, origin: 'typed' }, entries)
    const said = { measureIds: chosen.map(({ measure }) => measure.id), on: expectedOn, why }
    await addExpectations(db, { teamId: team.id, period }, said, signature)
    const events = chosen.map(({ measure, values }) => {
      const before = values.find((value) => value.period === period) ?? null
      const change: Change = {
        measure: { slug: measure.slug, name: measure.name, shape: measure.shape },
        period,
        before: before && { reported: before.reported, provisional: before.provisional },
        after: { reported: NOT_YET, provisional: false },
      }
      return {
        teamId: team.id,
        subject: { kind: 'measure', id: measure.slug },
        data: { ...change, expectedOn, why },
      }
    })
    return done({ output: { team: team.slug, period, measures: chosen.length }, events })
  },
})
