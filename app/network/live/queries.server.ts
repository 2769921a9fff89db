import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { bellOf } from '../notices/bell.ts'
import { countUnread } from '../notices/store.server.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { liveTopicForm } from './forms.ts'
import { findLiveTopic } from './store.server.ts'

/**
 * The bell as it is now. Of the topic that is open the notices do not count: the page shows what they are
 * about.
 */
export const readLiveBell = defineQuery({
  action: 'notice.read',
  form: z.object({ topic: z.uuid().optional() }),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }, _, { topic }) =>
    bellOf(
      actor.kind === 'person'
        ? await countUnread(db, { personId: actor.id, reach: teamReach(actor) }, topic ?? null)
        : 0,
    ),
})

/** What of a topic changes while its page is open. */
export const readLiveTopic = defineQuery({
  action: 'space.read',
  form: liveTopicForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async ({ db }, { topic }, { from, after }) => findLiveTopic(db, { topicId: topic.id, from, after }),
})
