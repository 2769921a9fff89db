import { z } from 'zod'
import { findActor } from '#app/accounts/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { findAnswered, isOfPerson, isSettled } from './store.server.ts'

/**
 * What there is to a mail that came in: whether it was dealt with, what it answers, and whether its sender
 * has an account.
 */
export const readReceived = defineQuery({
  action: 'mail.receive',
  form: z.object({ id: z.string(), reference: z.uuid().nullable(), from: z.string() }),
  load: async () => ({ subject: null }),
  run: async ({ db }, _, { id, reference, from }) => {
    const answered = reference === null ? null : await findAnswered(db, reference)
    return {
      settled: await isSettled(db, id),
      answered,
      writer: answered && (await findActor(db, answered.personId)),
      hasAccount: answered === null && (await isOfPerson(db, from)),
    }
  },
})
