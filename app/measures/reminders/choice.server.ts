import { z } from 'zod'
import { hashOfToken } from '#app/platform/secrets/link-token.server.ts'
import { done, failed } from '#app/kernel/result.ts'
import { defineCommand, defineQuery, type Context } from '#app/platform/use-case.server.ts'
import { findByLink, isStopped, resumeReminders, stopReminders } from './store.server.ts'

const linkForm = z.object({ token: z.string().max(200) })
const choiceForm = z.object({
  wanted: z.enum(['yes', 'no'], { error: 'Choose whether you want reminders.' }),
})

async function loadLink({ db }: Context, { token }: z.output<typeof linkForm>) {
  const reminder = await findByLink(db, hashOfToken(token))
  return reminder && { subject: null, reminder }
}

/**
 * What the link of a reminder leads to: whose reminders it stops. Looking at it stops nothing, since programs
 * look at links too.
 */
export const readReminderLink = defineQuery({
  action: 'reminder.stop',
  form: linkForm,
  load: loadLink,
  run: async (_, { reminder }) => ({ address: reminder.address, stopped: reminder.stopped }),
})

/** Stops the reminders of the person whose reminder the link came with, signed in or not. */
export const stopByLink = defineCommand({
  action: 'reminder.stop',
  form: linkForm,
  load: loadLink,
  run: async ({ db, now }, { reminder }, { token }) => {
    await stopReminders(db, reminder.personId, 'mail', now)
    const subject = { kind: 'person', id: reminder.personId }
    return done({ output: { token }, events: [{ subject, data: { reminders: false } }] })
  },
})

/** Whether the asker gets reminders. */
export const readReminderChoice = defineQuery({
  action: 'reminder.choose',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }) => ({
    wanted: actor.kind === 'person' && !(await isStopped(db, actor.id)),
    enters:
      actor.kind === 'person' &&
      actor.memberships.some(({ role }) => role === 'lead' || role === 'data-manager'),
  }),
})

/** Switches the asker's own reminders off or on. */
export const chooseReminders = defineCommand({
  action: 'reminder.choose',
  form: choiceForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }, _, { wanted }) => {
    if (actor.kind !== 'person')
      return failed({ field: '', message: 'Only a person can switch their reminders.' })
    if (wanted === 'yes') await resumeReminders(db, actor.id, now)
    else await stopReminders(db, actor.id, 'page', now)
    const subject = { kind: 'person', id: actor.id }
    return done({ output: { wanted }, events: [{ subject, data: { reminders: wanted === 'yes' } }] })
  },
})
