import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { loadTestById } from '#app/pdsa/api.server.ts'
import { defineCommand, type Granted } from '#app/platform/use-case.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import { noticesOf } from '../notices/notify.server.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { answerOutcomeForm, linkTestForm, NOT_OURS } from './forms.ts'
import { linkTest, setOutcome, takeToAsk } from './store.server.ts'

/** A test that the asker contributes to; null for every other. */
async function ownTest(granted: Granted, id: string) {
  const test = await loadTestById(granted, id)
  return test !== null && granted.may('test.write', test.subject) ? test : null
}

/** Says what the asker of a question did with the answer. */
export const answerOutcome = defineCommand({
  action: 'topic.outcome',
  form: answerOutcomeForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, { topic, space }, input) => {
    const { answer, words, test } = input
    const asked = await checkTexts(granted, { words }, input)
    if (asked.length > 0) return failed(...asked)
    if (topic.kind !== 'question') return failed({ field: '', message: 'Only a question has an outcome.' })
    if (test !== undefined && (await ownTest(granted, test)) === null)
      return failed({ field: 'test', message: NOT_OURS })
    await setOutcome(granted.db, topic.id, { answer, words, testId: test ?? null }, granted.signature)
    const event = {
      ...(space.team && { teamId: space.team.id }),
      subject: { kind: 'topic', id: topic.id },
      data: { title: topic.title, outcome: answer },
    }
    return done({ output: { topic: topic.id }, events: [event] })
  },
})

/** Says in which test of the asker's team what a post says was tried. */
export const linkTriedTest = defineCommand({
  action: 'post.write',
  form: linkTestForm,
  load: loadPost,
  run: async (granted, { post, topic, space }, { test: id }) => {
    if (post.withdrawn) return failed({ field: '', message: 'This post was withdrawn.' })
    const test = await ownTest(granted, id)
    if (test === null) return failed({ field: 'test', message: NOT_OURS })
    await linkTest(granted.db, { postId: post.id, testId: id }, granted.signature)
    const event = {
      teamId: test.team.id,
      subject: { kind: 'post', id: post.id },
      data: { topic: topic.id, title: topic.title, test: id, inTeamSpace: space.team !== null },
    }
    return done({ output: { topic: topic.id, number: post.number }, events: [event] })
  },
})

const AT_ONCE = 200

/** Asks those whose question was answered a month ago, once, what they did. */
export const askWhatTheyDid = defineCommand({
  action: 'notice.send',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async (granted) => {
    const taken = await takeToAsk(granted.db, { now: granted.now, most: AT_ONCE })
    for (const { topicId, number, personId } of taken)
      await noticesOf(granted, { kind: 'follow-up', topicId, number, to: [personId] })
    return done({ output: { asked: taken.length }, events: [] })
  },
})
