import { dayAt, mondayOf } from '#app/kernel/time/calendar-day.ts'
import { done, failed } from '#app/kernel/result.ts'
import { endOfWeek } from '#app/measures/reminders/reminder.ts'
import { sendMails } from '#app/platform/mail/queue.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { nudgeMail } from './emails.ts'
import { nudgeForm } from './forms.ts'
import { loadNudges } from './load.server.ts'
import { figuresOf } from './nudge.ts'
import { addNudges, takeTurn } from './store.server.ts'

/**
 * Sends one message to each person who enters figures for the chosen teams of the asker's board, naming only
 * what is missing there. Gives how many went.
 */
export const sendNudges = defineCommand({
  action: 'nudge.send',
  form: nudgeForm,
  load: async () => ({ subject: null }),
  run: async (granted, _, { team }) => {
    const { db, actor, now } = granted
    if (actor.kind !== 'person') return failed({ field: '', message: 'A person reminds people.' })
    // Two who remind at once would both find nobody reminded.
    await takeTurn(db)
    const { plan } = await loadNudges(db, actor, { chosen: team, now })
    const week = mondayOf(dayAt(now))
    const { messages } = plan
    await addNudges(
      db,
      messages.map((message) => ({
        personId: message.person.id,
        figures: figuresOf(message),
        teamIds: message.teams.map(({ id }) => id),
      })),
      { week, at: now, by: actor.id },
    )
    await sendMails(
      granted,
      messages.map((message) => nudgeMail(message, endOfWeek(week))),
    )
    const events = messages.flatMap(({ person, teams }) =>
      teams.map(({ id, late }) => ({
        teamId: id,
        subject: { kind: 'person', id: person.id },
        data: { figures: late.length },
      })),
    )
    return done({ output: { sent: messages.length }, events })
  },
})
