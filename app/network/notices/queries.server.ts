import { z } from 'zod'
import { nameReader } from '#app/accounts/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { bellOf } from './bell.ts'
import { findChoices, findWays } from './choice-store.server.ts'
import { listNoticesForm } from './forms.ts'
import { listSearchNotices } from './search-notice-store.server.ts'
import { countUnread, findTopicOf, listNotices } from './store.server.ts'

/**
 * The bell with how many notices the asker has not read, for the frame around every page; null for those who
 * are not in the network.
 */
export const countNotices = defineQuery({
  action: 'collaborative.read',
  form: z.object({ topic: z.uuid().optional().catch(undefined) }),
  load: async () => ({ subject: null }),
  run: async ({ db, actor, may }, _, { topic }) =>
    actor.kind === 'person' && may('notice.read', null)
      ? bellOf(await countUnread(db, { personId: actor.id, reach: teamReach(actor) }, topic ?? null))
      : null,
})

/** The asker's notices by topic, a page of them, and what they have just changed about what reaches them. */
export const readNotices = defineQuery({
  action: 'notice.read',
  form: listNoticesForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor }, _, { after, about, was, kind, wayBefore }) => {
    if (actor.kind !== 'person') return { groups: [], searches: [], next: null, unread: 0, changed: null }
    const reader = { personId: actor.id, reach: teamReach(actor) }
    const [list, searches, unread, topic, ways] = await Promise.all([
      listNotices(db, reader, { names: nameReader(actor), after }),
      after === undefined ? listSearchNotices(db, actor.id) : [],
      countUnread(db, reader, null),
      about === undefined ? null : findTopicOf(db, about, reader),
      kind === undefined ? null : findWays(db, actor.id),
    ])
    const changed =
      topic !== null && was !== undefined
        ? { is: 'level' as const, topic, was, now: topic.level }
        : ways !== null && kind !== undefined && wayBefore !== undefined
          ? { is: 'way' as const, kind, was: wayBefore, now: ways[kind] }
          : null
    return { ...list, searches, unread, changed }
  },
})

/** What reaches the asker, how and when. */
export const readChoices = defineQuery({
  action: 'notice.choose',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor, serverSecret }) =>
    actor.kind === 'person'
      ? { choices: await findChoices(db, actor.id), mails: serverSecret !== null }
      : { choices: null, mails: false },
})
