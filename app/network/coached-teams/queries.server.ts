import { z } from 'zod'
import { nameReader } from '#app/accounts/api.server.ts'
import { teamParam } from '#app/kernel/params.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { coachReach } from '#app/policy/reach.ts'
import { loadReview } from '#app/review/api.server.ts'
import type { CoachedTeams } from './coached-team.ts'
import { listCoachedTeams } from './store.server.ts'
import { listTalk } from './talk-store.server.ts'

/**
 * What the network knows of the teams on the asker's board; null for those who have no board or are not in the
 * network.
 */
export const readCoachedTeams = defineQuery({
  action: 'home.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor, may }) => {
    const reach = coachReach(actor)
    if (actor.kind !== 'person' || reach.length === 0 || !may('network.read', null)) return null
    const teams = await listCoachedTeams(db, reach)
    return { teams: Object.fromEntries(teams) as CoachedTeams }
  },
})

/** What a team wrote in the network since the asker's last review of it, for that review. */
export const readTalk = defineQuery({
  action: 'team.review',
  form: teamParam,
  load: async (context, input) => loadReview(context, input.team),
  run: async ({ db, actor, may }, { team, line }) => {
    if (actor.kind !== 'person' || !may('network.read', null)) return { topics: [] }
    const reader = { names: nameReader(actor), personId: actor.id }
    return { topics: await listTalk(db, { teamId: team.id, since: line.since }, reader) }
  },
})
