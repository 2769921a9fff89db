import { defineQuery } from '#app/platform/use-case.server.ts'
import { nudgePageForm } from './forms.ts'
import { loadNudges } from './load.server.ts'
import { figuresOf } from './nudge.ts'
import { listSentNudges } from './store.server.ts'

/** What would go to whom about the chosen teams of the asker's board, before anything is sent; and what went. */
export const readNudges = defineQuery({
  action: 'nudge.send',
  form: nudgePageForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }, _, { team: chosen, sent }) => {
    if (actor.kind !== 'person') return { sent: null, teams: [], messages: [], skipped: [], log: [] }
    const { late, plan } = await loadNudges(db, actor, { chosen, now })
    const ids = late.map(({ id }) => id)
    return {
      sent: sent ?? null,
      teams: late.map(({ slug, name, demo, late: own }) => ({
        ...{ slug, name, demo, figures: own.length },
        chosen: chosen === undefined || chosen.includes(slug),
      })),
      messages: plan.messages.map((message) => ({
        ...{ id: message.person.id, to: message.person.name, figures: figuresOf(message) },
        subject: message.words.subject,
        lines: message.words.body.map((part) => (typeof part === 'string' ? part : part.say)),
      })),
      skipped: plan.skipped,
      log: await listSentNudges(db, ids),
    }
  },
})
