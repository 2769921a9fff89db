import { nameReader } from '#app/accounts/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { plainTextOf } from '../markdown/plain-text.server.ts'
import { postParam } from '../posts/forms.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { findAuthor } from '../posts/store.server.ts'
import { logForm, queueForm } from './forms.ts'
import { listLog } from './log-store.server.ts'
import { findPause } from './silence-store.server.ts'
import { countQueue, findOpenCase, listDecisions, listQueue } from './store.server.ts'

const EXCERPT = 200

/** A post as the form shows it that flags it. */
export const readFlag = defineQuery({
  action: 'post.flag',
  form: postParam,
  load: loadPost,
  run: async (_, { post, topic }) => ({
    topic: { id: topic.id, title: topic.title },
    post: { number: post.number, excerpt: post.withdrawn ? '' : plainTextOf(post.body, 600) },
  }),
})

/** Flagged posts that wait for staff, the longest waiting first. */
export const readQueue = defineQuery({
  action: 'moderation.read',
  form: queueForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor }, _, { after }) => {
    const { cases, next } = await listQueue(db, nameReader(actor), after)
    return {
      next,
      first: after === undefined,
      cases: cases.map((one) => ({
        ...one,
        post: { ...one.post, excerpt: plainTextOf(one.post.excerpt, EXCERPT) },
      })),
    }
  },
})

/** How many posts wait, for those who may look at them; null for all others. */
export const readWaiting = defineQuery({
  action: 'network.read',
  form: queueForm,
  load: async () => ({ subject: null }),
  run: async ({ db, may }) => (may('moderation.read', null) ? await countQueue(db) : null),
})

/**
 * A post as staff decide about it: its text, who flagged it and why, who looks at it, and what was decided
 * before.
 */
export const readCase = defineQuery({
  action: 'post.moderate',
  form: postParam,
  load: loadPost,
  run: async ({ db, actor, now }, { post, topic, space }) => {
    const [open, decisions, pause, author] = await Promise.all([
      findOpenCase(db, post.id, personIdOf(actor)),
      listDecisions(db, post.id),
      post.authorId === null ? null : findPause(db, post.authorId, now),
      findAuthor(db, post.id, nameReader(actor)),
    ])
    return { post, topic: { id: topic.id, title: topic.title }, space, open, decisions, pause, author }
  },
})

const LOG_PAGE = 50

/** What staff did in the network: a page of it, and where the next begins. */
export const readLog = defineQuery({
  action: 'moderation.read',
  form: logForm,
  load: async () => ({ subject: null }),
  run: async ({ db }, _, { before }) => {
    const rows = await listLog(db, before, LOG_PAGE + 1)
    const entries = rows.slice(0, LOG_PAGE)
    return {
      entries,
      first: before === undefined,
      older: rows.length > LOG_PAGE ? (entries.at(-1)?.id ?? null) : null,
    }
  },
})
