import { z } from 'zod'
import { dayAt } from '#app/kernel/calendar-day.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/team-subject.server.ts'
import { findTest } from '../store.server.ts'
import { loadOffer } from './offer.server.ts'

/** What the quick log offers; `after`: the test that the new one goes on from, if any. */
export const readNewTest = defineQuery({
  action: 'test.write',
  form: z.object({ team: z.string().max(80), after: z.uuid().optional().catch(undefined) }),
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, now, actor }, { team }, { after }) => {
    const before = after === undefined ? null : await findTest(db, team.id, after)
    return {
      team,
      ...(await loadOffer({ db }, team.id)),
      me: actor.kind === 'person' ? actor.id : null,
      today: dayAt(now),
      before,
    }
  },
})
