import type { TopicSubject } from '#app/policy/action.ts'
import { oncePerContext } from '#app/platform/routes/once-per-context.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import type { Space } from '../spaces/space.ts'
import { findTopic, type Topic, type TopicParts } from './store.server.ts'
import { topicSubject } from './topic.ts'

/** The `load` of use cases about one topic; null when there is none, or it was withdrawn. */
export const loadTopic = oncePerContext(
  async (
    { db }: Pick<Context, 'db'>,
    id: string,
  ): Promise<{ subject: TopicSubject; space: Space; topic: Topic; parts: TopicParts } | null> => {
    const found = await findTopic(db, id)
    return found && { subject: topicSubject(found.space, found.topic), ...found }
  },
  (id) => id,
)
