import { z } from 'zod'
import { nameReader } from '#app/accounts/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { can } from '#app/policy/can.ts'
import { teamReach } from '#app/policy/reach.ts'
import type { FollowKind } from './follow.ts'
import { findFollow, listFollows } from './store.server.ts'
import { loadTarget } from './targets.server.ts'

/**
 * How much the asker wants to hear of what a page is about; null for those who are not in the network, and of
 * oneself.
 */
const readFollow = (kind: FollowKind) =>
  defineQuery({
    action: 'collaborative.read',
    form: z.object({ [kind]: z.string().max(120) }),
    // With the context of the page, so that what the page looked up is not looked up again.
    load: async (context, input) => {
      const target = input[kind]!
      const { actor } = context
      const follows =
        actor.kind === 'person' && actor.id !== target && can(actor, 'follow.choose', null).allowed
      return { subject: null, target, loaded: follows ? await loadTarget(context, { kind, target }) : null }
    },
    run: async ({ db, actor }, { target, loaded }) =>
      actor.kind === 'person' && loaded
        ? { kind, target, level: await findFollow(db, actor.id, loaded) }
        : null,
  })

export const readSpaceFollow = readFollow('space')
export const readIdeaFollow = readFollow('idea')
export const readMeasureFollow = readFollow('measure')
export const readPersonFollow = readFollow('person')

/** What the asker follows or mutes besides topics. */
export const readFollows = defineQuery({
  action: 'follow.choose',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }) => ({
    follows:
      actor.kind === 'person'
        ? await listFollows(db, { personId: actor.id, reach: teamReach(actor), names: nameReader(actor) })
        : [],
  }),
})
