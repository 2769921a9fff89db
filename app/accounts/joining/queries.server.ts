import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { hashOfToken } from '#app/platform/secrets/link-token.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { linkState } from '../link-state.ts'
import { findPerson } from '../store.server.ts'
import { loadTeamPlace } from '../load-place.server.ts'
import { loadRequest } from './decide.server.ts'
import { requestParam } from './forms.ts'
import { findOpenRequest, findRequestByToken, listRequests, listTeamsToJoin } from './store.server.ts'

const MOST_LISTED = 100

/** The teams one can ask to join. */
export const readTeamsToJoin = defineQuery({
  action: 'area.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db }) => ({ teams: await listTeamsToJoin(db) }),
})

/** What somebody who wants to join a team sees: whether their own request waits already. */
export const readJoin = defineQuery({
  action: 'team.join',
  form: teamParam,
  load: async (context, { team }) => loadTeamPlace(context, team),
  run: async ({ db, actor, sendsMail }, { team }) => {
    const person = actor.kind === 'person' ? await findPerson(db, actor.id) : null
    const open = person && (await findOpenRequest(db, team.id, person.email))
    return {
      team,
      asker: person && { name: person.name, email: person.email },
      askedAt: open?.confirmedAt ? open.askedAt : null,
      sendsMail,
    }
  },
})

/** What the holder of a link that confirms a request's address sees. */
export const readJoinConfirmation = defineQuery({
  action: 'join.confirm',
  form: z.object({ token: z.string().max(200) }),
  load: async ({ db }, { token }) => ({
    subject: null,
    request: await findRequestByToken(db, hashOfToken(token)),
  }),
  run: async ({ now }, { request }) => {
    const link = request && { usedAt: request.confirmedAt, revokedAt: null, expiresAt: request.expiresAt }
    const state = linkState(link, now)
    if (request === null) return { state, request: null }
    const { team, email, decision } = request
    return { state, request: { team, email, decision } }
  },
})

/** The requests to join a team: those that wait, then those that were answered. */
export const readRequests = defineQuery({
  action: 'team.requests.decide',
  form: teamParam,
  load: async (context, { team }) => loadTeamPlace(context, team),
  run: async ({ db, may }, { subject, team }) => {
    const requests = await listRequests(db, team.id, MOST_LISTED)
    return {
      team,
      waiting: requests.filter(({ decidedAt }) => decidedAt === null),
      answered: requests.filter(({ decidedAt }) => decidedAt !== null),
      mayInvite: may('team.invite', subject),
    }
  },
})

/** One request, for those who answer it. */
export const readRequest = defineQuery({
  action: 'team.requests.decide',
  form: requestParam,
  load: loadRequest,
  run: async (_, { request }) => ({ request }),
})
