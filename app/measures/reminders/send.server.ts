import { z } from 'zod'
import { newLinkToken } from '#app/platform/secrets/link-token.server.ts'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { done } from '#app/kernel/result.ts'
import { sendMails } from '#app/platform/mail/queue.server.ts'
import { defineCommand, type Context } from '#app/platform/use-case.server.ts'
import { owedFigures } from '../coverage/coverage.ts'
import { endOfWeek, reminderWords, weekToRemind, type ReminderWords } from './reminder.ts'
import { loadCalendar } from '../calendar/load-calendar.server.ts'
import { listLockedPeriods } from '../periods/locks/store.server.ts'
import { listObligations } from '../periods/store.server.ts'
import { listRemindable, takeReminders } from './store.server.ts'

/**
 * What waits for somebody beside figures: how many things, a line that can be a subject, and the words of the
 * mail.
 */
export type Waiting = ReminderWords & { readonly count: number }

/** What waits beside figures, by the id of the person. */
export type FindWaiting = (context: Pick<Context, 'db'>, now: Date) => Promise<ReadonlyMap<string, Waiting>>

/**
 * Queues the week's reminders: one mail a person for all their teams, naming what is missing and what else
 * waits for them. Asked any number of times, by any number of processes, it writes each person once a week.
 * Gives how many mails it queued.
 */
export const remindersWith = (findWaiting: FindWaiting) =>
  defineCommand({
    action: 'reminder.send',
    form: z.object({}),
    load: async () => ({ subject: null }),
    run: async (granted) => {
      const { db, now } = granted
      const week = weekToRemind(now)
      if (week === null) return done({ output: { queued: 0 }, events: [] })
      const waiting = await findWaiting({ db }, now)
      const people = await listRemindable(db, week, [...waiting.keys()])
      if (people.length === 0) return done({ output: { queued: 0 }, events: [] })
      const teamIds = [...new Set(people.flatMap(({ teams }) => teams.map(({ id }) => id)))]
      const obligations = await listObligations(db, teamIds)
      const locked = await listLockedPeriods(db, teamIds)
      const calendar = await loadCalendar({ db })
      const missing = new Map(
        [...obligations].map(([teamId, own]) => [
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
        const also = waiting.get(person.personId) ?? null
        return teams.length === 0 && also === null ? [] : [{ person, teams, also, link: newLinkToken() }]
      })
      const taken = await takeReminders(
        db,
        week,
        drafts.map(({ person, teams, also, link }) => ({
          personId: person.personId,
          figures: teams.reduce((sum, team) => sum + team.missing.length, 0),
          tests: also?.count ?? 0,
          offTokenHash: link.hash,
        })),
        now,
      )
      const mine = drafts.filter(({ person }) => taken.has(person.personId))
      const emails = mine.map(({ person, teams, also, link }) => {
        const { subject, body } = reminderWords(teams, dayAt(now), also)
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
      await sendMails(granted, emails)
      return done({ output: { queued: emails.length }, events: [] })
    },
  })
