import { z } from 'zod'
import { newLinkToken } from '#app/platform/link-token.server.ts'
import { dayAt } from '#app/kernel/calendar-day.ts'
import { done } from '#app/kernel/result.ts'
import { sendMails } from '#app/platform/mail/queue.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { owedFigures } from '../core/reporting/coverage.ts'
import { endOfWeek, reminderWords, weekToRemind } from '../core/reporting/reminder.ts'
import { loadCalendar } from '../team-calendar.server.ts'
import { listLockedPeriods } from '../periods/locks/store.server.ts'
import { listOwings } from '../periods/store.server.ts'
import { listRemindable, takeReminders } from './store.server.ts'

/**
 * Queues the week's reminders: one mail a person for all their teams, naming what is missing. Asked any number of times, by any number of
 * processes, it writes each person once a week. Gives how many mails it queued.
 */
export const sendReminders = defineCommand({
  action: 'reminder.send',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now }) => {
    const week = weekToRemind(now)
    const people = week === null ? [] : await listRemindable(db, week)
    if (week === null || people.length === 0) return done({ output: { queued: 0 }, events: [] })
    const teamIds = [...new Set(people.flatMap(({ teams }) => teams.map(({ id }) => id)))]
    const owings = await listOwings(db, teamIds)
    const locked = await listLockedPeriods(db, teamIds)
    const calendar = await loadCalendar({ db })
    const missing = new Map(
      [...owings].map(([teamId, own]) => [
        teamId,
        owedFigures(own, calendar, now).filter(
          ({ presence, period }) => presence === 'missing' && !locked.get(teamId)?.has(period),
        ),
      ]),
    )
    const drafts = people.flatMap((person) => {
      const teams = person.teams
        .map(({ id, slug, name }) => ({ slug, name, missing: missing.get(id) ?? [] }))
        .filter((team) => team.missing.length > 0)
      return teams.length === 0 ? [] : [{ person, teams, link: newLinkToken() }]
    })
    const taken = await takeReminders(
      db,
      week,
      drafts.map(({ person, teams, link }) => ({
        personId: person.personId,
        figures: teams.reduce((sum, team) => sum + team.missing.length, 0),
        offTokenHash: link.hash,
      })),
      now,
    )
    const mine = drafts.filter(({ person }) => taken.has(person.personId))
    const letters = mine.map(({ person, teams, link }) => {
      const { subject, body } = reminderWords(teams, dayAt(now))
      return {
        kind: 'reminder',
        to: { address: person.address, name: person.name },
        subject,
        body: [
          ...body,
          {
            say: 'Stop these weekly reminders',
            path: `/reminders/${link.token}`,
            secret: true,
            unsubscribe: true,
          },
        ],
        sendUntil: endOfWeek(week),
      }
    })
    await sendMails(db, letters, now)
    return done({ output: { queued: letters.length }, events: [] })
  },
})
