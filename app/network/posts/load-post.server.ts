import type { PostSubject } from '#app/policy/action.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import type { Space } from '../spaces/space.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import type { Topic } from '../topics/store.server.ts'
import { findPost, findPostByNumber, type StoredPost } from './store.server.ts'

type Wanted = { readonly post: string } | { readonly topic: string; readonly number: number }

/** The `load` of use cases about one post, with its topic; null when one of them is not there. */
export async function loadPost(
  context: Pick<Context, 'db'>,
  wanted: Wanted,
): Promise<{ subject: PostSubject; space: Space; topic: Topic; post: StoredPost } | null> {
  const { db } = context
  const post =
    'post' in wanted
      ? await findPost(db, wanted.post)
      : await findPostByNumber(db, wanted.topic, wanted.number)
  const of = post && (await loadTopic(context, post.topicId))
  return of && post && { ...of, subject: { ...of.subject, writerId: post.authorId }, post }
}
