import { z } from 'zod'
import { listSoleLeads } from '#app/accounts/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { listOwnMemberships } from './store.server.ts'

/** What closing the account would end and throw away, and what stands in its way. */
export const readTeamClosure = defineQuery({
  action: 'account.close',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }) => {
    if (actor.kind !== 'person') return { memberships: [], sole: [] }
    const memberships = await listOwnMemberships(db, actor.id)
    const sole = await listSoleLeads(db, actor.id)
    return { memberships, sole: sole.map(({ membership }) => membership) }
  },
})
