import { done, failed } from '#app/kernel/result.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { ALONG_KEYS, valuesOf } from '../plan/field-lists.ts'
import { triedEmail } from './emails.ts'
import { writeTest } from '../create/insert-test.server.ts'
import { tryTestForm } from './forms.ts'
import { mayBeTried } from './queries.server.ts'
import { copyPlan, findSource } from './store.server.ts'

const NOT_OPEN = failed({
  field: '',
  message:
    'The test you began from is not open to you any more. Your answers are all here: log them as a test of your own.',
})

/**
 * Writes another team's shared test as one of this team: its plan, and where it came from. Its author hears
 * of it by mail, once for each copy; who copies their own test does not, nor does a closed account.
 */
export const tryTest = defineCommand({
  action: 'test.write',
  form: tryTestForm,
  once: true,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, { source: sourceId, ...input }) => {
    const { db, actor, now, signature } = granted
    const source = await findSource(db, sourceId, teamReach(actor))
    if (source === null || source.team.id === team.id || !mayBeTried(granted, source)) return NOT_OPEN
    const brought = { ...valuesOf(source, ALONG_KEYS), copiedFromTestId: source.id }
    const written = await writeTest(granted, team, input, brought)
    if (!written.ok) return written
    const { id, sharing, event } = written.value
    await copyPlan(db, { from: source.id, to: id }, signature)
    const author = source.authors[0]
    if (author !== undefined && author.id !== signature.by) {
      const copy = { id, team, shared: sharing === 'network', from: input.plannedStart }
      await sendMail(granted, triedEmail({ address: author.email, name: author.name }, source, copy, now))
    }
    const credited = { ...event, data: { ...event.data, copiedFrom: source.id } }
    return done({ output: { team: team.slug, test: id }, events: [credited] })
  },
})
