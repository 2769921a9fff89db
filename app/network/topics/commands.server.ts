import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { can } from '#app/policy/can.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { isGone, loadAbout, targetsOf } from '../links/load-about.server.ts'
import { addLinks } from '../links/store.server.ts'
import { endDraft } from '../drafts/store.server.ts'
import { checkedFiles } from '../files/attach.server.ts'
import { resolveMentions } from '../mentions/resolve.server.ts'
import { noticesOf, noticesOfTopic } from '../notices/notify.server.ts'
import { markSeen, takeBackNotices } from '../notices/store.server.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { writePost } from '../posts/write.server.ts'
import { findReader, markRead, setLevel } from '../reading/store.server.ts'
import { checkPostTexts } from '../watched-words/check.server.ts'
import { limited } from '../pace/limits.server.ts'
import { linksProblem } from '../pace/pace.server.ts'
import { loadSpace } from '../spaces/load-space.server.ts'
import { spaceSlug } from '../spaces/space.ts'
import {
  acceptForm,
  levelForm,
  moderateForm,
  moveForm,
  readForm,
  startTopicForm,
  topicParam,
} from './forms.ts'
import { loadTopic } from './load-topic.server.ts'
import { setAccepted } from './accepted-store.server.ts'
import { addTopic } from './store.server.ts'
import { moveTopic, setArchived, setLocked, setPinned } from './state-store.server.ts'
import { kindsIn } from './topic.ts'
import { writingTeam } from '../posts/writing-team.ts'

/** Starts a topic in a space, with its first post. */
export const startTopic = defineCommand({
  action: 'topic.start',
  form: startTopicForm,
  once: true,
  load: (context, { space }) => loadSpace(context, space),
  guard: (granted, _loaded, { files }) => limited(granted, 'topic', () => checkedFiles(files)),
  run: async (granted, { space }, input, files) => {
    const { kind, title, body, tried, setting, idea, alt } = input
    const { db, actor, signature } = granted
    const asked = await checkPostTexts(granted, { title, body, tried, setting, alt }, input)
    if (asked.length > 0) return failed(...asked)
    if (!kindsIn(space).includes(kind))
      return failed({ field: 'kind', message: 'This kind of topic is not started in this space.' })
    if (idea && ideaOf(idea) === null)
      return failed({ field: 'idea', message: 'Choose a change idea from the list.' })
    const about = await loadAbout(granted, input)
    if (isGone(input, about))
      return failed({
        field: '',
        message: 'What this topic is about is not there any more. Reload the page.',
      })
    const resolved = await resolveMentions(granted, { space, body })
    if (resolved.problem) return failed(resolved.problem)
    const links = await linksProblem(granted, resolved.post.html)
    if (links !== null) return failed(links)
    const id = await addTopic(
      db,
      {
        ...{ spaceId: space.id, kind, title, teamId: writingTeam(actor, space) },
        tried: kind === 'question' ? (tried ?? null) : null,
        setting: kind === 'tip' ? (setting ?? null) : null,
      },
      signature,
    )
    const { problems } = await writePost(granted, { topicId: id, space, resolved, files, alt })
    if (problems.length > 0) return failed(...problems)
    await endDraft(db, { personId: signature.by, place: { spaceId: space.id } }, input.draft)
    if (kind === 'announcement') await noticesOf(granted, { kind, topicId: id, number: 1, to: 'network' })
    const targets = [...(idea ? [{ ideaSlug: idea }] : []), ...targetsOf(about)]
    await addLinks(db, id, targets, signature)
    await noticesOfTopic(granted, { topicId: id, teamId: space.team?.id ?? null })
    const event = {
      ...(space.team && { teamId: space.team.id }),
      subject: { kind: 'topic', id },
      data: { space: spaceSlug(space), kind, title },
    }
    return done({ output: { topic: id }, events: [event] })
  },
})

/** Says which reply answers a question; the reply that was accepted before gives way. */
export const acceptAnswer = defineCommand({
  action: 'topic.accept',
  form: acceptForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, { topic, space }, { post: asked }) => {
    const { db, signature } = granted
    const post = asked + topic.offset
    if (topic.kind !== 'question')
      return failed({ field: '', message: 'Only a question has an accepted answer.' })
    const answer = post <= topic.posts ? await loadPost({ db }, { topic: topic.id, number: post }) : null
    if (answer === null || answer.post.withdrawn)
      return failed({ field: '', message: 'This reply is not there any more. Reload the page.' })
    if (post !== topic.accepted) {
      const about = { topicId: topic.id, kinds: ['accepted'] as const }
      if (topic.accepted !== null) await takeBackNotices(db, { ...about, number: topic.accepted })
      await setAccepted(db, topic.id, post, signature)
      const to = answer.post.authorId === null ? [] : [answer.post.authorId]
      await noticesOf(granted, { kind: 'accepted', topicId: topic.id, number: post, to })
    }
    return done({ output: { topic: topic.id, post }, events: [eventOf(topic, space, { accepted: post })] })
  },
})

/** Takes back that a question is answered. */
export const reopenQuestion = defineCommand({
  action: 'topic.accept',
  form: topicParam,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async ({ db, signature }, { topic, space }) => {
    if (topic.accepted === null)
      return failed({ field: '', message: 'This question has no accepted answer.' })
    await setAccepted(db, topic.id, null, signature)
    await takeBackNotices(db, { topicId: topic.id, number: topic.accepted, kinds: ['accepted'] })
    return done({ output: { topic: topic.id }, events: [eventOf(topic, space, { accepted: null })] })
  },
})

/** Pins a topic to the top of its space, closes it to replies, archives it, or undoes one of these. */
export const moderateTopic = defineCommand({
  action: 'topic.moderate',
  form: moderateForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async ({ db, now, signature }, { topic, space }, { step }) => {
    if (step === 'pin' || step === 'unpin') await setPinned(db, topic.id, step === 'pin' ? now : null)
    else if (step === 'archive' || step === 'unarchive')
      await setArchived(db, topic.id, step === 'archive' ? signature : null)
    else await setLocked(db, topic.id, step === 'lock' ? now : null)
    return done({ output: { topic: topic.id }, events: [eventOf(topic, space, { step })] })
  },
})

/** Moves a topic to another space of the network. What a team wrote in its own space stays there. */
export const moveTopicTo = defineCommand({
  action: 'topic.moderate',
  form: moveForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, { topic, space }, input) => {
    const to = await loadSpace(granted, input.space)
    if (to === null || to.space.kind === 'team' || !can(granted.actor, 'topic.start', to.subject).allowed)
      return failed({ field: 'space', message: 'Choose a space of the learning network.' })
    if (space.kind === 'team')
      return failed({ field: 'space', message: 'A topic of a team space stays with its team.' })
    if (!kindsIn(to.space).includes(topic.kind))
      return failed({ field: 'space', message: 'This kind of topic does not belong in that space.' })
    if (to.space.id !== space.id) await moveTopic(granted.db, topic.id, to.space.id)
    const data = { step: 'move', from: spaceSlug(space), to: spaceSlug(to.space) }
    return done({ output: { topic: topic.id }, events: [eventOf(topic, space, data)] })
  },
})

/**
 * Follows a topic, mutes it, or neither; gives which it was before. What is muted gives no notices, and has
 * none unread.
 */
export const chooseLevel = defineCommand({
  action: 'space.read',
  form: levelForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async ({ db, actor, now }, { topic }, { level }) => {
    if (actor.kind !== 'person') return failed({ field: '', message: 'Only a person follows a topic.' })
    const key = { topicId: topic.id, personId: actor.id }
    const was = (await findReader(db, key))?.level ?? 'normal'
    await setLevel(db, key, level, now)
    if (level === 'mute') await markSeen(db, actor.id, topic.id, now)
    return done({ output: { topic: topic.id, was }, events: [] })
  },
})

/** Notes how far somebody has read. */
export const markTopicRead = defineCommand({
  action: 'space.read',
  form: readForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async ({ db, actor, now }, { topic }, { number }) => {
    const read = Math.min(number, topic.posts)
    // Of a topic that was merged meanwhile it is not known what stands before these posts.
    if (actor.kind === 'person' && topic.offset === 0)
      await markRead(db, { topicId: topic.id, personId: actor.id }, read, now)
    return done({ output: { topic: topic.id }, events: [] })
  },
})

type About = { readonly id: string; readonly title: string }
const eventOf = (
  { id, title }: About,
  { team }: { readonly team: { readonly id: string } | null },
  data: Record<string, unknown>,
) => ({ ...(team && { teamId: team.id }), subject: { kind: 'topic', id }, data: { title, ...data } })
