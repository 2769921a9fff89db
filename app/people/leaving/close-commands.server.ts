import { z } from 'zod'
import { currentPassword } from '#app/accounts/forms.ts'
import { checkOwnPassword, closePerson, listSoleLeads } from '#app/accounts/api.server.ts'
import { done, failed } from '#app/kernel/result.ts'
import { dropDraftsOf } from '#app/measures/api.server.ts'
import { giveTestsToLeads } from '#app/pdsa/api.server.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { dropProfile } from '../store.server.ts'

const LAST_STAFF = failed({
  field: '',
  message:
    'You are the only one of national staff. Invite somebody else first: the collaboratory has to be run.',
})

const NOBODY = failed({ field: '', message: 'Only a person has an account.' })

/** Closes the asker's own account for good. What they did stays in the record, by a former member. */
export const closeAccount = defineCommand({
  action: 'account.close',
  form: z.object({ currentPassword }),
  load: async ({ actor }) => ({ subject: null, id: personIdOf(actor) }),
  guard: async (granted, { id }, input) =>
    id === null ? NOBODY : checkOwnPassword(granted, id, input.currentPassword),
  run: async ({ db, now }, { id }, _, account) => {
    if (id === null) return NOBODY
    const sole = await listSoleLeads(db, id)
    if (sole.length > 0) return soleLead(sole)
    await dropDraftsOf(db, id)
    await giveTestsToLeads(db, id, { at: now, by: id })
    await dropProfile(db, id)
    try {
      await closePerson(db, account, now)
    } catch (error) {
      const constraint = violatedConstraint(error)
      if (constraint === 'collaborative_keeps_staff') return LAST_STAFF
      if (constraint === 'team_keeps_a_lead') return soleLead(sole)
      throw error
    }
    return done({ output: null, events: [{ subject: { kind: 'person', id } }] })
  },
})

const soleLead = (teams: readonly { readonly name: string }[]) =>
  failed({
    field: '',
    message: `You are the only lead of ${teams.map(({ name }) => name).join(' and ') || 'a team'}. Leave that team first and name who takes over.`,
  })
