import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { limited } from '../pace/limits.server.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { flagForm, silenceParam, slowForm, takeForm } from './forms.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { setSlow } from '../topics/state-store.server.ts'
import { slowWords } from '../pace/pace.ts'
import { staffName } from './moderation.ts'
import { endPause, findPaused } from './silence-store.server.ts'
import { addFlag, findOpenCase, lockPost, releaseCase, takeCase } from './store.server.ts'

/** Asks staff to look at a post; once a person, until staff have decided. */
export const flagPost = defineCommand({
  action: 'post.flag',
  form: flagForm,
  load: loadPost,
  guard: (granted) => limited(granted, 'flag'),
  run: async ({ db, actor, now }, { post, topic, space }, { reason, sentence }) => {
    if (actor.kind !== 'person') return failed({ field: '', message: 'Only a person flags a post.' })
    if (post.withdrawn) return failed({ field: '', message: 'This post is not shown any more.' })
    const flag = { postId: post.id, personId: actor.id, reason, sentence: sentence ?? null }
    if (!(await addFlag(db, flag, now)))
      return failed({ field: '', message: 'You flagged this post already. Staff will look at it.' })
    const event = {
      ...(space.team && { teamId: space.team.id }),
      subject: { kind: 'post', id: post.id },
      data: { topic: topic.id, number: post.number, reason },
    }
    return done({ output: { topic: topic.id, number: post.number }, events: [event] })
  },
})

/** Says that the asker looks at a flagged post, or that nobody does. */
export const takeFlagged = defineCommand({
  action: 'post.moderate',
  form: takeForm,
  load: loadPost,
  run: async ({ db, actor, signature }, { post, topic, space }, { step }) => {
    if (actor.kind !== 'person') return failed({ field: '', message: 'Only a person looks at a post.' })
    await lockPost(db, post.id)
    const open = await findOpenCase(db, post.id, actor.id)
    if (open === null)
      return failed({ field: '', message: 'No flag of this post is open any more. Reload the page.' })
    if (step === 'release') await releaseCase(db, open.id)
    else if (!(await takeCase(db, open.id, signature)) && !open.takenByMe)
      return failed({ field: '', message: `${staffName(open.takenBy)} is looking at this already.` })
    const event = {
      ...(space.team && { teamId: space.team.id }),
      subject: { kind: 'post', id: post.id },
      data: { topic: topic.id, number: post.number, person: post.authorId, step },
    }
    return done({ output: { post: post.id }, events: [event] })
  },
})

/** Lets somebody post again before their pause ends. */
export const endSilence = defineCommand({
  action: 'person.silence',
  form: silenceParam,
  load: async ({ db }, { silence }) => {
    const paused = await findPaused(db, silence)
    return paused && { subject: null, paused }
  },
  run: async ({ db, signature }, { paused }, { silence }) => {
    if (!(await endPause(db, silence, signature)))
      return failed({ field: '', message: 'This pause is over already.' })
    const event = {
      subject: { kind: 'person', id: paused.personId },
      data: { person: paused.personId, step: 'end-silence' },
    }
    return done({ output: { person: paused.personId }, events: [event] })
  },
})

/** Lets each person reply once in so many minutes, or again as they like. */
export const setSlowMode = defineCommand({
  action: 'topic.moderate',
  form: slowForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async ({ db }, { topic, space }, { minutes }) => {
    await setSlow(db, topic.id, minutes === 0 ? null : minutes)
    const event = {
      ...(space.team && { teamId: space.team.id }),
      subject: { kind: 'topic', id: topic.id },
      data: {
        ...{ title: topic.title, step: minutes === 0 ? 'slow-off' : 'slow' },
        ...{ reason: minutes === 0 ? null : `One reply per person every ${slowWords(minutes)}` },
      },
    }
    return done({ output: { topic: topic.id }, events: [event] })
  },
})
