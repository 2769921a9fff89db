import { z } from 'zod'
import { noteSeen } from '#app/accounts/api.server.ts'
import { done } from '#app/kernel/result.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { secondsToWait } from '#app/platform/limits/rate-limit.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { returnedEmail } from './emails.ts'
import { settle } from './store.server.ts'

/**
 * Mails about answers to one address, and to all together, so that nobody can have the collaboratory flood a
 * stranger.
 */
const TO_ONE = { name: 'answer-returned', points: 5, seconds: 86_400 }
const TO_ALL = { name: 'answers-returned', points: 200, seconds: 3_600 }

const settleForm = z.object({
  id: z.string(),
  outcome: z.enum(['posted', 'refused']),
  /** Who answered, where the answer was let in. */
  personId: z.uuid().nullable(),
  returned: z
    .object({
      to: z.string(),
      posted: z.boolean(),
      reasons: z.array(z.string()),
      topicId: z.uuid().nullable(),
    })
    .nullable(),
})

/**
 * Notes once what became of a mail that came in, and sends its writer a mail where not all of it was posted.
 */
export const settleMail = defineCommand({
  action: 'mail.receive',
  form: settleForm,
  load: async () => ({ subject: null }),
  guard: async ({ db }, _, { returned }) => {
    if (returned === null) return done(false)
    const waits = [await secondsToWait(db, TO_ONE, returned.to), await secondsToWait(db, TO_ALL, 'all')]
    return done(waits.every((wait) => wait === null))
  },
  run: async (granted, _, { id, outcome, personId, returned }, mayReturn) => {
    const first = await settle(granted.db, id, outcome, granted.now)
    if (first && personId !== null) await noteSeen(granted.db, personId, granted.now)
    if (first && returned !== null && mayReturn) await sendMail(granted, returnedEmail(returned, granted.now))
    return done({ output: { first }, events: [] })
  },
})
