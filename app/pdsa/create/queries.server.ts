import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { testReader } from '../sharing/readable.server.ts'
import { findTest } from '../tests/store.server.ts'
import { loadOffer } from './offer.server.ts'

/**
 * What the quick log offers; `after`: the test that the new one goes on from, `idea`: the change idea that it
 * tries, if any.
 */
export const readNewTest = defineQuery({
  action: 'test.write',
  form: z.object({
    team: slugSchema,
    after: z.uuid().optional().catch(undefined),
    idea: slugSchema.optional().catch(undefined),
  }),
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, now, actor, signature }, { team }, { after, idea: slug }) => {
    // A test goes on from one that has its idea already; what is superseded is not tried any more.
    const asked = after === undefined && slug !== undefined ? ideaOf(slug) : null
    const idea = asked?.evidence.label === 'superseded' ? null : asked
    const before =
      after === undefined ? null : await findTest(db, { teamId: team.id, id: after }, testReader(actor))
    return {
      team,
      ...(await loadOffer({ db }, team.id, idea ? [idea.area] : [])),
      me: signature.by,
      today: dayAt(now),
      before,
      idea,
    }
  },
})
