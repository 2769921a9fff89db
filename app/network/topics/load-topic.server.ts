import type { TopicSubject } from '#app/policy/action.ts'
import { oncePerContext } from '#app/platform/once-per-context.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import type { Space } from '../spaces/space.ts'
import { findSpace } from '../spaces/store.server.ts'
import { findTopic, type Topic } from './store.server.ts'
import { topicSubject } from './topic.ts'

/** The `load` of use cases about one topic; null when there is none, or it was withdrawn. */
export const loadTopic = oncePerContext(
  async (
    { db }: Pick<Context, 'db'>,
    id: string,
  ): Promise<{ subject: TopicSubject; space: Space; topic: Topic } | null> => {
    const topic = await findTopic(db, id)
    const space = topic && (await findSpace(db, { id: topic.spaceId }))
    return space && topic && { subject: topicSubject(space, topic), space, topic }
  },
  (id) => id,
)
