import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { defineCommand, defineQuery, type Context } from '#app/platform/use-case.server.ts'
import { owesSecondFactor } from './duty.ts'
import { signatureFor } from '../../signed-mail.server.ts'
import { secondFactorResetEmail } from '../emails.ts'
import { endSessionsOf } from '../../sessions/store.server.ts'
import { removeHalfSignInsOf } from '../half-sign-in/store.server.ts'
import { findHolder } from '../holder-store.server.ts'
import { findFactor, removeFactor } from '../store.server.ts'
import { findRequirementChange, listFactorHolders, readRequirement, setRequirement } from './store.server.ts'

/** Whether staff and coaches need a second factor, and who has one. */
export const readSecondFactors = defineQuery({
  action: 'factor.require',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor, demo, serverSecret }) => {
    const { id, required } = await readRequirement(db)
    const [changed, holders] = await Promise.all([
      id === null ? null : findRequirementChange(db, id),
      listFactorHolders(db),
    ])
    return {
      required,
      changed,
      available: serverSecret !== null,
      people: holders.map(({ standings, coachesTeams, persona, ...holder }) => ({
        ...holder,
        standings,
        coachesTeams,
        owes: owesSecondFactor({ standings, coaches: coachesTeams ? [''] : [] }),
        exempt: demo && persona,
        self: actor.kind === 'person' && actor.id === holder.id,
      })),
    }
  },
})

const reason = z
  .string({ error: 'Say why, for those who ask later.' })
  .trim()
  .min(1, { error: 'Say why, for those who ask later.' })
  .max(500, { error: 'Keep the reason under 500 characters.' })

/** Requires a second factor of staff and coaches from their next request on, or requires it no more. */
export const requireSecondFactor = defineCommand({
  action: 'factor.require',
  form: z.object({ required: z.enum(['yes', 'no'], { error: 'Choose one of the two.' }), reason }),
  load: async ({ db }) => ({ subject: null, collaborative: (await readRequirement(db)).id }),
  run: async ({ db, serverSecret }, { collaborative }, { required, reason: why }) => {
    const to = required === 'yes'
    if (to && serverSecret === null)
      return failed({
        field: 'required',
        message:
          'This server has no secret to keep second factors with. Its administrator has to set SECRET.',
      })
    if (collaborative === null || !(await setRequirement(db, collaborative, to)))
      return failed({ field: 'required', message: 'It is set so already.' })
    const event = { subject: { kind: 'collaborative', id: collaborative }, data: { to, reason: why } }
    return done({ output: null, events: [event] })
  },
})

const personForm = z.object({ person: z.uuid() })

const loadPerson = async ({ db }: Context, { person }: { person: string }) => {
  const [holder, factor] = await Promise.all([findHolder(db, person), findFactor(db, person)])
  return holder && { subject: null, holder, factor }
}

/** Whose second factor is to be taken away. */
export const readFactorReset = defineQuery({
  action: 'factor.reset',
  form: personForm,
  load: loadPerson,
  run: async ({ actor }, { holder, factor }) => ({
    name: holder.name,
    email: holder.email,
    since: factor?.confirmedAt ?? null,
    self: actor.kind === 'person' && actor.id === holder.id,
  }),
})

/**
 * Takes a second factor away from somebody who has lost the app and the recovery codes: their sessions end,
 * and they are notified by mail. Not one's own: that takes the password and a code.
 */
export const resetFactor = defineCommand({
  action: 'factor.reset',
  form: personForm.extend({
    reason: z
      .string({ error: 'Say how you know that it is them.' })
      .trim()
      .min(1, { error: 'Say how you know that it is them.' })
      .max(500, { error: 'Keep this under 500 characters.' }),
  }),
  load: loadPerson,
  run: async (granted, { holder }, { reason: how }) => {
    const { db, now, actor } = granted
    if (actor.kind === 'person' && actor.id === holder.id)
      return failed({
        field: '',
        message: 'Your own second factor is turned off on your account page, or by a colleague.',
      })
    if (!(await removeFactor(db, holder.id)))
      return failed({ field: '', message: `${holder.name} has no second factor any more.` })
    await removeHalfSignInsOf(db, holder.id)
    await endSessionsOf(db, holder.id, null)
    const by = await signatureFor(granted, null, holder.email)
    await sendMail(granted, secondFactorResetEmail({ address: holder.email, name: holder.name }, by, now))
    return done({ output: null, events: [{ subject: { kind: 'person', id: holder.id }, data: { how } }] })
  },
})
