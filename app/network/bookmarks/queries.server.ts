import { nameReader } from '#app/accounts/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { can } from '#app/policy/can.ts'
import { teamReach } from '#app/policy/reach.ts'
import { plainTextOf } from '../markdown/plain-text.server.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { mineForm } from './forms.ts'
import { findBookmark, listBookmarks } from './store.server.ts'

const EXCERPT = 200

/** A page of the asker's bookmarks, and the one that they change. */
export const readBookmarks = defineQuery({
  action: 'reading.choose',
  form: mineForm,
  load: async () => ({ subject: null }),
  run: async (granted, _, { post: postId, after }) => {
    const { db, actor } = granted
    if (actor.kind !== 'person') return { bookmarks: [], next: null, first: true, changed: null }
    const reader = { personId: actor.id, reach: teamReach(actor), names: nameReader(actor) }
    const { bookmarks, next } = await listBookmarks(db, reader, after)
    const about = postId === undefined ? null : await loadPost(granted, { post: postId })
    const own =
      about && can(actor, 'space.read', about.subject).allowed
        ? await findBookmark(db, { personId: actor.id, postId: about.post.id })
        : null
    return {
      ...{ next, first: after === undefined },
      bookmarks: bookmarks.map((line) => ({
        ...line,
        post: { ...line.post, excerpt: plainTextOf(line.post.excerpt, EXCERPT) },
      })),
      changed:
        about && own
          ? {
              ...own,
              post: { id: about.post.id, number: about.post.number },
              topic: { id: about.topic.id, title: about.topic.title },
            }
          : null,
    }
  },
})
