import { done, failed, type Problem } from '#app/kernel/result.ts'
import { monthAt } from '#app/kernel/time/month.ts'
import { defineCommand, type Granted } from '#app/platform/use-case.server.ts'
import { takesEvents } from './takes-events.ts'
import { monthlyFigures } from './event-days.ts'
import { dayProblem, newEvents } from './new-events.ts'
import { readDays } from './read-days.ts'
import type { TeamSeries } from '../team-measure.ts'
import { queueForTeam } from '../entry/store.server.ts'
import { writeValues } from '../values/store.server.ts'
import { loadTeamMeasure } from '../load-series.server.ts'
import { recordEventsForm, withdrawConfirmationForm, withdrawEventForm } from './forms.ts'
import {
  addConfirmation,
  addEvents,
  findConfirmation,
  listEvents,
  listTaken,
  withdrawConfirmation,
  withdrawEvent,
} from './store.server.ts'

/**
 * The monthly figures follow from the days, so that what is due, shown and exported by months agrees with the
 * chart of the gaps.
 */
async function writeMonths(granted: Granted, teamId: string, { measure, values, dueFrom }: TeamSeries) {
  const chart = { teamId, measureId: measure.id }
  const events = await listEvents(granted.db, chart)
  const through = (await findConfirmation(granted.db, chart))?.through ?? null
  const days = events.map(({ day }) => day)
  const begun = dueFrom < monthAt(granted.now) ? dueFrom : monthAt(granted.now)
  const figures = monthlyFigures(days, through, begun, new Set(values.map(({ period }) => period)))
  await writeValues(
    granted.db,
    { teamId, ...granted.signature, origin: 'typed' },
    figures.map((figure) => ({ ...figure, measure, comment: null })),
  )
}

/** Records the days of events, and up to which day all of them are recorded. All or nothing. */
export const recordEvents = defineCommand({
  action: 'events.enter',
  form: recordEventsForm,
  load: async (context, input) => withEvents(await loadTeamMeasure(context, input)),
  run: async (granted, { team, series }, { days: text, through }) => {
    const { db, now } = granted
    await queueForTeam(db, team.id)
    const { measure } = series
    const chart = { teamId: team.id, measureId: measure.id }
    const { days, unread } = readDays(text)
    const problems = problemsOf(days, unread, through, now.toISOString().slice(0, 10))
    if (problems.length > 0) return failed(...problems)
    const added = newEvents(days, await listTaken(db, chart))
    await addEvents(db, chart, added, granted.signature)
    if (through !== undefined) await addConfirmation(db, chart, through, granted.signature)
    await writeMonths(granted, team.id, series)
    // The event stream is read by more people than the dates are: it counts them.
    const event = {
      teamId: team.id,
      subject: { kind: 'measure', id: measure.slug },
      data: { events: added.length, confirmed: through ?? null },
    }
    return done({
      output: {
        team: team.slug,
        measure: measure.slug,
        added: added.length,
        known: days.length - added.length,
      },
      events: [event],
    })
  },
})

function problemsOf(
  days: readonly string[],
  unread: readonly string[],
  through: string | undefined,
  today: string,
): Problem[] {
  const problems = unread.map(
    (piece) =>
      `"${piece.slice(0, 40)}" is not a date. Write dates only, such as 2026-03-14 or 3/14/2026, and nothing about a person.`,
  )
  for (const day of days) {
    const problem = dayProblem(day, today)
    if (problem) problems.push(problem)
  }
  const shown = problems.slice(0, 5).map((message) => ({ field: 'days', message }))
  const late = through === undefined ? null : dayProblem(through, today)
  if (late) shown.push({ field: 'through', message: late })
  if (days.length + unread.length === 0 && through === undefined) {
    shown.push({ field: 'days', message: 'Enter a date, or the day up to which there was no further event.' })
  }
  return shown
}

/** Takes a date back with the reason, and puts another in its place when the date was wrong. */
export const takeBackEvent = defineCommand({
  action: 'events.enter',
  form: withdrawEventForm,
  load: async (context, input) => withEvents(await loadTeamMeasure(context, input)),
  run: async (granted, { team, series }, { event, reason, instead }) => {
    const { db, now } = granted
    await queueForTeam(db, team.id)
    const { measure } = series
    const chart = { teamId: team.id, measureId: measure.id }
    const problem = instead === undefined ? null : dayProblem(instead, now.toISOString().slice(0, 10))
    if (problem) return failed({ field: 'instead', message: problem })
    if (instead !== undefined && reason !== 'wrong-date') {
      return failed({ field: 'instead', message: 'A date is put in its place only when the date was wrong.' })
    }
    if (!(await withdrawEvent(db, { ...chart, id: event }, reason, granted.signature))) {
      return failed({ field: '', message: 'This date was taken back already.' })
    }
    if (instead !== undefined) {
      const taken = await listTaken(db, chart)
      const own = taken.filter(({ day }) => day === instead).length
      await addEvents(db, chart, newEvents(Array<string>(own + 1).fill(instead), taken), granted.signature)
    }
    await writeMonths(granted, team.id, series)
    const note = {
      teamId: team.id,
      subject: { kind: 'measure', id: measure.slug },
      data: { events: instead === undefined ? -1 : 0, reason },
    }
    return done({ output: { team: team.slug, measure: measure.slug }, events: [note] })
  },
})

/**
 * Takes back the word that every event up to a day is recorded. An earlier one stands again, and the months
 * follow.
 */
export const takeBackConfirmation = defineCommand({
  action: 'events.enter',
  form: withdrawConfirmationForm,
  load: async (context, input) => withEvents(await loadTeamMeasure(context, input)),
  run: async (granted, { team, series }, { confirmation }) => {
    await queueForTeam(granted.db, team.id)
    const { measure } = series
    const chart = { teamId: team.id, measureId: measure.id }
    if (!(await withdrawConfirmation(granted.db, chart, confirmation, granted.signature)))
      return failed({ field: '', message: 'This was taken back already.' })
    await writeMonths(granted, team.id, series)
    const event = {
      teamId: team.id,
      subject: { kind: 'measure', id: measure.slug },
      data: { events: 0, confirmed: null },
    }
    return done({ output: { team: team.slug, measure: measure.slug }, events: [event] })
  },
})

const withEvents = <T extends { readonly series: TeamSeries }>(loaded: T | null): T | null =>
  loaded !== null && takesEvents(loaded.series.measure) ? loaded : null
