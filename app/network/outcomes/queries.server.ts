import { z } from 'zod'
import { slugSchema } from '#app/kernel/params.ts'
import { testReader } from '#app/pdsa/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import type { Actor } from '#app/policy/actor.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { listIdeasOf } from '../links/store.server.ts'
import { postParam } from '../posts/forms.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { POSTS_PER_PAGE } from '../posts/post.ts'
import { readTopicForm, topicParam } from '../topics/forms.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import {
  findLinkedTest,
  findOutcome,
  hasAnswer,
  listOwnTests,
  listTriedAfterReading,
  listTriedIn,
} from './store.server.ts'

/** The teams that somebody logs tests for. */
const contributed = (actor: Actor) =>
  actor.kind === 'person'
    ? actor.memberships.filter(({ role, teamClosed }) => role !== 'viewer' && teamClosed !== true)
    : []

/** What came of a topic: what its asker did, and in which tests teams tried what its posts say. */
export const readTopicOutcome = defineQuery({
  action: 'space.read',
  form: readTopicForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, { subject, topic, parts }, { from = 1 }) => {
    const { db, actor } = granted
    const reader = testReader(actor)
    const [outcome, tried] = await Promise.all([
      parts.outcome ? findOutcome(db, topic.id) : null,
      parts.tried ? listTriedIn(db, { topicId: topic.id, from, most: POSTS_PER_PAGE }, reader) : [],
    ])
    const test = outcome?.testId ? await findLinkedTest(db, outcome.testId, reader) : null
    const mayAnswer = topic.kind === 'question' && granted.may('topic.outcome', subject)
    const open = mayAnswer && (outcome?.asked === true || (await hasAnswer(db, topic)))
    return {
      said: outcome?.answer ? { answer: outcome.answer, words: outcome.words!, test } : null,
      tried,
      /** Whether the reader may say what they did, or say it anew. */
      mayAnswer: open,
      mayLink: contributed(actor).length > 0 && granted.may('post.write', subject),
    }
  },
})

/** What a page needs on which the asker says what they did. */
export const readOutcomeForm = defineQuery({
  action: 'topic.outcome',
  form: topicParam,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async ({ db, actor }, { topic }) => {
    const teams = contributed(actor).map(({ teamId }) => teamId)
    const [tests, said] = await Promise.all([
      listOwnTests(db, teams, await listIdeasOf(db, topic.id)),
      findOutcome(db, topic.id),
    ])
    return { topic: { id: topic.id, title: topic.title }, tests, said }
  },
})

/** What a page needs on which somebody says in which test their team tried what a post says. */
export const readLinkTest = defineQuery({
  action: 'post.write',
  form: postParam,
  load: loadPost,
  run: async ({ db, actor }, { post, topic }) => {
    const teams = contributed(actor)
    const ideas = await listIdeasOf(db, topic.id)
    const idea = ideas[0] === undefined ? null : ideaOf(ideas[0])
    return {
      topic: { id: topic.id, title: topic.title },
      number: post.number,
      tests: await listOwnTests(
        db,
        teams.map(({ teamId }) => teamId),
        ideas,
      ),
      /** Where a test of the idea is started, for each team. */
      tryAt: teams.map(({ teamSlug, teamName }) => ({
        name: teamName,
        href: idea === null ? `/teams/${teamSlug}/tests/new` : `/teams/${teamSlug}/ideas/${idea.slug}/try`,
      })),
    }
  },
})

const SHOWN = 10

/**
 * Tests of teams that tried an idea after what they read of it in the network; null for those who do not
 * learn there.
 */
export const readTriedAfterReading = defineQuery({
  action: 'idea.read',
  form: z.object({ idea: slugSchema }),
  load: async (_, { idea }) => (ideaOf(idea) ? { subject: null } : null),
  run: async ({ db, actor, may }, _, { idea }) => {
    if (!may('network.read', null)) return null
    return listTriedAfterReading(db, idea, { reader: testReader(actor), most: SHOWN })
  },
})
