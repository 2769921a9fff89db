import { nameReader } from '#app/accounts/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { plainTextOf } from '../markdown/plain-text.server.ts'
import { firstOfPage, POSTS_PER_PAGE, signedAs } from '../posts/post.ts'
import { listPosts } from '../posts/store.server.ts'
import { topicParam } from '../topics/forms.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { kindsIn } from '../topics/topic.ts'
import { listChanges } from './change-store.server.ts'
import { readSplitForm } from './forms.ts'

const EXCERPT = 160

/** What staff did to a whole topic, for its stream. */
export const readTopicChanges = defineQuery({
  action: 'space.read',
  form: topicParam,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async ({ db, actor }, { topic, parts }) =>
    parts.changed ? listChanges(db, topic.id, nameReader(actor)) : [],
})

/** A page of the replies of a topic that can become a topic of their own. */
export const readSplit = defineQuery({
  action: 'topic.moderate',
  form: readSplitForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async ({ db, actor }, { topic, space }, { from: number = 1 }) => {
    const from = firstOfPage(number)
    const reader = { names: nameReader(actor), personId: personIdOf(actor) }
    const posts = await listPosts(db, { topicId: topic.id, from, most: POSTS_PER_PAGE }, reader)
    return {
      from,
      later: from + POSTS_PER_PAGE <= topic.posts ? from + POSTS_PER_PAGE : null,
      kinds: kindsIn(space),
      posts: posts
        .filter(({ number, withdrawn }) => number > 1 && !withdrawn)
        .map((post) => ({
          number: post.number,
          label: `${post.number}. ${signedAs(post)}`,
          excerpt: plainTextOf(post.body, EXCERPT),
        })),
    }
  },
})
