import { defineQuery } from '#app/platform/use-case.server.ts'
import { listPostFiles } from '../files/store.server.ts'
import { postParam } from './forms.ts'
import { changesBetween } from './changes.ts'
import { loadPost } from './load-post.server.ts'
import { listRevisions } from './store.server.ts'

/** A post as its form for editing shows it. */
export const readPost = defineQuery({
  action: 'post.change',
  form: postParam,
  load: loadPost,
  run: async ({ db }, { post, topic, space }) => ({
    ...{ post, topic, space },
    files: post.withdrawn ? [] : await listPostFiles(db, [post.id]),
  }),
})

/** A post as the page shows it on which it is withdrawn. */
export const readWithdrawal = defineQuery({
  action: 'post.withdraw',
  form: postParam,
  load: loadPost,
  run: async (_, { post, topic }) => ({ post, topic }),
})

/** What a post said before each edit, and what each edit changed, the newest first. */
export const readHistory = defineQuery({
  action: 'space.read',
  form: postParam,
  load: loadPost,
  run: async ({ db }, { post, topic, space }) => {
    if (post.withdrawn) return { post: { ...post, body: '' }, topic, space, edits: [] }
    const revisions = await listRevisions(db, post.id)
    const texts = [...revisions.map(({ body }) => body), post.body]
    const edits = revisions.map(({ number, title, replacedAt }, at) => ({
      ...{ number, titleBefore: title, at: replacedAt },
      parts: changesBetween(texts[at]!, texts[at + 1]!),
    }))
    return { post, topic, space, edits: edits.reverse() }
  },
})
