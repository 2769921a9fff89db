import { z } from 'zod'
import { findActor } from '#app/accounts/api.server.ts'
import { addDays, dayAt } from '#app/kernel/time/calendar-day.ts'
import { done, failed } from '#app/kernel/result.ts'
import { defineCommand, type Context } from '#app/platform/use-case.server.ts'
import { can } from '#app/policy/can.ts'
import { noticesOf } from '../notices/notify.server.ts'
import { postParam } from '../posts/forms.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { changeBookmarkForm } from './forms.ts'
import { addBookmark, changeBookmark, findBookmark, removeBookmark, takeDue } from './store.server.ts'

const NOT_A_PERSON = { field: '', message: 'Only a person has bookmarks.' }
/** A reminder further away than this is a mistyped year. */
const MOST_DAYS = 730

/** Bookmarks a post for the asker alone. */
export const bookmarkPost = defineCommand({
  action: 'space.read',
  form: postParam,
  load: loadPost,
  run: async ({ db, actor, now }, { post, topic }) => {
    if (actor.kind !== 'person') return failed(NOT_A_PERSON)
    if (post.withdrawn) return failed({ field: '', message: 'This post is not shown any more.' })
    await addBookmark(db, { personId: actor.id, postId: post.id }, now)
    return done({ output: { topic: topic.id, number: post.number }, events: [] })
  },
})

/** The asker's own bookmark of a post; null where they have none. */
async function loadOwn({ db, actor }: Context, { post }: { readonly post: string }) {
  if (actor.kind !== 'person') return null
  const key = { personId: actor.id, postId: post }
  const bookmark = await findBookmark(db, key)
  return bookmark && { subject: null, key, bookmark }
}

/** Writes the note of a bookmark, and the day on which its person is reminded. */
export const writeBookmark = defineCommand({
  action: 'reading.choose',
  form: changeBookmarkForm,
  load: loadOwn,
  edit: {
    of: ({ key }) => `bookmark ${key.personId} ${key.postId}`,
    stands: (_, { bookmark }) => ({
      note: bookmark.note ?? undefined,
      remindOn: bookmark.remindOn ?? undefined,
    }),
  },
  run: async ({ db, now }, { key, bookmark }, { note, remindOn }) => {
    const today = dayAt(now)
    if (remindOn !== undefined && remindOn !== bookmark.remindOn) {
      // Yesterday by Universal Time may be today where the person is.
      if (remindOn < addDays(today, -1))
        return failed({ field: 'remindOn', message: 'Choose a day that is not over.' })
      if (remindOn > addDays(today, MOST_DAYS))
        return failed({ field: 'remindOn', message: 'Choose a day within two years.' })
    }
    await changeBookmark(db, key, { note: note || null, remindOn: remindOn ?? null })
    return done({ output: null, events: [] })
  },
})

/** Removes a bookmark, with its note. */
export const dropBookmark = defineCommand({
  action: 'reading.choose',
  form: postParam,
  load: loadOwn,
  run: async ({ db }, { key }) => {
    await removeBookmark(db, key)
    return done({ output: null, events: [] })
  },
})

const AT_ONCE = 200

/**
 * Reminds people of posts that they bookmarked, once their morning has come; anyone who may not read a post
 * any more hears nothing of it.
 */
export const remindOfBookmarks = defineCommand({
  action: 'notice.send',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async (granted) => {
    const { db, now } = granted
    const due = await takeDue(db, { now, most: AT_ONCE })
    let reminded = 0
    for (const { personId, postId } of due) {
      const [reader, about] = [await findActor(db, personId), await loadPost({ db }, { post: postId })]
      if (reader === null || about === null || about.post.withdrawn) continue
      if (!can(reader, 'space.read', about.subject).allowed) continue
      const { topic, post } = about
      await noticesOf(granted, { kind: 'bookmark', topicId: topic.id, number: post.number, to: [personId] })
      reminded += 1
    }
    return done({ output: { reminded }, events: [] })
  },
})
