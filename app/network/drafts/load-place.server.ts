import type { SpaceSubject } from '#app/policy/action.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { loadSpace } from '../spaces/load-space.server.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import type { Place } from './draft.ts'
import type { PlaceKey } from './store.server.ts'

type Named = {
  readonly space?: string | undefined
  readonly topic?: string | undefined
  readonly post?: string | undefined
}

/**
 * The `load` of use cases about what is written for a place: a new topic of a space, a reply to a topic, or
 * an edit of a post.
 */
export async function loadPlace(
  context: Context,
  { space, topic, post }: Named,
): Promise<{ subject: SpaceSubject; place: Place; key: PlaceKey } | null> {
  if (post !== undefined) {
    const of = await loadPost(context, { post })
    return of && { subject: of.subject, place: { post }, key: { postId: of.post.id } }
  }
  if (topic !== undefined) {
    const of = await loadTopic(context, topic)
    return of && { subject: of.subject, place: { topic }, key: { topicId: of.topic.id } }
  }
  const of = space === undefined ? null : await loadSpace(context, space)
  return of && { subject: of.subject, place: { space: space! }, key: { spaceId: of.space.id } }
}
