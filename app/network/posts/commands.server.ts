import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { personIdOf, type Actor } from '#app/policy/actor.ts'
import { endDraft } from '../drafts/store.server.ts'
import { limited } from '../pace/limits.server.ts'
import { linksProblem, slowProblem } from '../pace/pace.server.ts'
import { checkPostTexts } from '../watched-words/check.server.ts'
import { attachToPost, checkedFiles, removeFromPost } from '../files/attach.server.ts'
import { noticesOf, noticesOfReply } from '../notices/notify.server.ts'
import { takeBackNotices } from '../notices/store.server.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { resolveMentions } from '../mentions/resolve.server.ts'
import { listMentions, setMentions } from '../mentions/store.server.ts'
import { setLevel } from '../reading/store.server.ts'
import { setAccepted } from '../topics/accepted-store.server.ts'
import { setTitle } from '../topics/store.server.ts'
import { withdrawTopic } from '../topics/state-store.server.ts'
import { editPostForm, postParam, reactForm, replyForm } from './forms.ts'
import { loadPost } from './load-post.server.ts'
import { firstOfPage, reactionsTo } from './post.ts'
import { changePost, setReaction, withdrawPost } from './store.server.ts'
import { writePost } from './write.server.ts'

/** Replies to a topic; the reply may name the post that it is about. */
export const reply = defineCommand({
  action: 'post.write',
  form: replyForm,
  once: true,
  load: (context, { topic }) => loadTopic(context, topic),
  guard: (granted, _loaded, { files }) => limited(granted, 'post', () => checkedFiles(files)),
  run: async (granted, { topic, space }, input, files) => {
    const { body, alt } = input
    const replyTo = input.replyTo === undefined ? undefined : input.replyTo + topic.offset
    const asked = await checkPostTexts(granted, { body, alt }, input)
    if (asked.length > 0) return failed(...asked)
    if (replyTo !== undefined && replyTo > topic.posts)
      return failed({
        field: 'replyTo',
        message: 'The post that you reply to is not there. Reload the page.',
      })
    const resolved = await resolveMentions(granted, { space, body })
    if (resolved.problem) return failed(resolved.problem)
    const problem = (await slowProblem(granted, topic)) ?? (await linksProblem(granted, resolved.post.html))
    if (problem !== null) return failed(problem)
    const written = { topicId: topic.id, space, resolved, files, alt, replyTo: replyTo ?? null }
    const post = await writePost(granted, written).catch((error: unknown) => {
      if (violatedConstraint(error) !== 'topic_merged_empty') throw error
      return null
    })
    if (post === null)
      return failed({
        field: '',
        message: 'Staff have just merged this topic into another one. Send your reply once more.',
      })
    if (post.problems.length > 0) return failed(...post.problems)
    await endDraft(granted.db, { personId: granted.signature.by, place: { topicId: topic.id } }, input.draft)
    await noticesOfReply(granted, { topicId: topic.id, number: post.number, replyTo: replyTo ?? null })
    const event = {
      ...(space.team && { teamId: space.team.id }),
      subject: { kind: 'post', id: post.id },
      data: { topic: topic.id, title: topic.title, number: post.number },
    }
    return done({ output: { topic: topic.id, number: post.number }, events: [event] })
  },
})

/** Edits a post, and with the first the title of its topic. What it said before stays to be read. */
export const editPost = defineCommand({
  action: 'post.change',
  form: editPostForm,
  load: loadPost,
  edit: {
    of: ({ post }) => `post ${post.id}`,
    stands: (_, { post, topic }) => ({
      body: post.body,
      ...(post.number === 1 ? { title: topic.title } : {}),
    }),
  },
  guard: (granted, _loaded, { files }) => limited(granted, 'post', () => checkedFiles(files)),
  run: async (granted, { post, topic, space }, input, files) => {
    const { body, title, alt, remove = [] } = input
    const { db, signature } = granted
    const asked = await checkPostTexts(granted, { body, title, alt }, input, [post.body, topic.title])
    if (asked.length > 0) return failed(...asked)
    if (post.withdrawn) return failed({ field: '', message: 'This post was withdrawn.' })
    const retitled = post.number === 1 && title !== undefined && title !== topic.title
    if (body !== post.body || retitled) {
      const titleBefore = retitled ? topic.title : null
      const resolved = await resolveMentions(granted, {
        space,
        body,
        before: await listMentions(db, post.id),
      })
      if (resolved.problem) return failed(resolved.problem)
      const links =
        post.authorId === personIdOf(granted.actor)
          ? await linksProblem(granted, resolved.post.html, 1)
          : null
      if (links !== null) return failed(links)
      await changePost(db, post, { ...resolved.post, titleBefore }, signature)
      await setMentions(db, post.id, resolved, granted.now)
      await noticesOf(granted, { kind: 'mention', topicId: topic.id, number: post.number, to: resolved.to })
      if (retitled) await setTitle(db, topic.id, title)
    }
    await endDraft(db, { personId: signature.by, place: { postId: post.id } }, input.draft)
    await removeFromPost(granted, post.id, remove)
    const problems = await attachToPost(granted, {
      ...{ postId: post.id, teamId: post.teamId, body, files, alt },
    })
    if (problems.length > 0) return failed(...problems)
    const event = {
      ...(space.team && { teamId: space.team.id }),
      ...byStaff(granted.actor, post),
      subject: { kind: 'post', id: post.id },
      data: { topic: topic.id, number: post.number, edited: true, step: 'edit', person: post.authorId },
    }
    return done({ output: { topic: topic.id, number: post.number }, events: [event] })
  },
})

/** Withdraws a post; with the first the whole topic. It stays in the record and is not shown any more. */
export const takeBackPost = defineCommand({
  action: 'post.withdraw',
  form: postParam,
  load: loadPost,
  run: async ({ db, signature, actor }, { post, topic, space }) => {
    const event = {
      ...(space.team && { teamId: space.team.id }),
      ...byStaff(actor, post),
      subject: { kind: 'post', id: post.id },
      data: {
        topic: topic.id,
        number: post.number,
        withdrawn: true,
        step: 'withdraw',
        person: post.authorId,
      },
    }
    const isTopic = post.number === 1
    const first = isTopic
      ? await withdrawTopic(db, topic.id, signature)
      : await withdrawPost(db, post.id, signature)
    if (!first) return failed({ field: '', message: 'This was withdrawn already.' })
    if (!isTopic) await takeBackNotices(db, { topicId: topic.id, number: post.number })
    if (topic.accepted === post.number) await setAccepted(db, topic.id, null, signature)
    return done({
      output: { topic: isTopic ? null : topic.id, space },
      events: [event],
    })
  },
})

/** Thanks for a post, says that one's team tried it, or has the same question; or takes that back. */
export const react = defineCommand({
  action: 'post.write',
  form: reactForm,
  load: loadPost,
  guard: (granted) => limited(granted, 'reaction'),
  run: async (granted, { post, topic }, { kind, on }) => {
    const { db, actor, now } = granted
    if (actor.kind !== 'person') return failed({ field: '', message: 'Only a person reacts to a post.' })
    if (post.withdrawn) return failed({ field: '', message: 'This post was withdrawn.' })
    if (!reactionsTo(topic.kind, post.number).includes(kind))
      return failed({ field: '', message: 'This post does not take that reaction.' })
    const about = { topicId: topic.id, number: post.number }
    const changed = await setReaction(db, { postId: post.id, personId: actor.id, kind }, on === 'yes', now)
    if (changed && on === 'no') await takeBackNotices(db, { ...about, kinds: ['reaction'] })
    if (changed && on === 'yes' && post.authorId !== null)
      await noticesOf(granted, { ...about, kind: 'reaction', to: [post.authorId] })
    // Who has the same question wants to hear the answer.
    if (kind === 'same-question' && on === 'yes')
      await setLevel(db, { topicId: topic.id, personId: actor.id }, 'follow', now)
    const from = firstOfPage(post.number)
    return done({ output: { topic: topic.id, from, number: post.number }, events: [] })
  },
})

/** What staff do to a post of somebody else stands in their log. */
const byStaff = (actor: Actor, { authorId }: { readonly authorId: string | null }) =>
  personIdOf(actor) === authorId ? {} : { action: 'post.moderate' as const }
