import { done, failed, type Problem } from '#app/kernel/result.ts'
import { defineCommand, type Granted } from '#app/platform/use-case.server.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import type { Topic } from '../topics/store.server.ts'
import { kindsIn } from '../topics/topic.ts'
import { takeBackNotices } from '../notices/store.server.ts'
import type { Space } from '../spaces/space.ts'
import { checkPostTexts } from '../watched-words/check.server.ts'
import { topicIn } from './change.ts'
import { mergeForm, splitForm } from './forms.ts'
import { lockTopics, mergeInto } from './merge-store.server.ts'
import { countMovable, splitOff } from './split-store.server.ts'

type About = { readonly topic: Topic; readonly space: Space }

const CHANGED = { field: '', message: 'This topic was changed meanwhile. Reload the page.' }

/**
 * Merges a topic into another one: all that it holds goes there, and its address leads there from then on.
 */
export const mergeTopic = defineCommand({
  action: 'topic.moderate',
  form: mergeForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, { topic, space }, { into }) => {
    const { db, signature } = granted
    const target = await targetOf(granted, { topic, space }, into)
    if ('message' in target) return failed(target)
    const locked = await lockTopics(db, [topic.id, target.topic.id])
    const [from, to] = [topic.id, target.topic.id].map((id) => locked.find((one) => one.id === id))
    if (from === undefined || to === undefined || from.withdrawn || to.withdrawn) return failed(CHANGED)
    const posts = await mergeInto(db, { from, into: to }, signature)
    const event = {
      ...(space.team && { teamId: space.team.id }),
      subject: { kind: 'topic', id: to.id },
      data: { step: 'merge', title: to.title, from: from.id, fromTitle: from.title, posts },
    }
    return done({ output: { topic: to.id, first: to.posts + 1 }, events: [event] })
  },
})

/** The topic that another one can be merged into, or why it cannot. */
async function targetOf(granted: Granted, { topic, space }: About, text: string): Promise<About | Problem> {
  const no = (message: string) => ({ field: 'into', message })
  const id = topicIn(text)
  const target = id === null ? null : await loadTopic(granted, id)
  if (target === null || !granted.may('topic.moderate', target.subject))
    return no('There is no such topic. Paste its address, such as /network/topics/...')
  if (target.topic.id === topic.id) return no('This is the same topic. Choose another one.')
  if ((target.space.team?.id ?? null) !== (space.team?.id ?? null))
    return no('A topic of a team space stays with its team.')
  if ((target.topic.kind === 'announcement') !== (topic.kind === 'announcement'))
    return no('An announcement is merged with announcements alone.')
  if (topic.hidden || target.topic.hidden) return no('A hidden topic is not merged. Show it first.')
  if (topic.archived || target.topic.archived) return no('An archived topic is not merged. Restore it first.')
  return target
}

/** Makes a new topic of some posts; both lead to each other. */
export const splitTopic = defineCommand({
  action: 'topic.moderate',
  form: splitForm,
  once: true,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, { topic, space }, input) => {
    const { db, signature } = granted
    const { kind, title } = input
    const asked = await checkPostTexts(granted, { title }, input)
    if (asked.length > 0) return failed(...asked)
    if (!kindsIn(space).includes(kind))
      return failed({ field: 'kind', message: 'This kind of topic is not started in this space.' })
    if (topic.hidden || topic.archived)
      return failed({ field: '', message: 'Nothing is moved out of a hidden or archived topic.' })
    const numbers = [...new Set(input.posts)].toSorted((one, other) => one - other)
    await lockTopics(db, [topic.id])
    if ((await countMovable(db, topic.id, numbers)) !== numbers.length)
      return failed({ field: 'posts', message: 'Choose replies that are still shown. Reload the page.' })
    const accepted = topic.accepted !== null && numbers.includes(topic.accepted) ? topic.accepted : null
    if (accepted !== null)
      await takeBackNotices(db, { topicId: topic.id, number: accepted, kinds: ['accepted'] })
    const id = await splitOff(
      db,
      { topicId: topic.id, topicTitle: topic.title, spaceId: space.id, numbers, kind, title },
      signature,
    )
    const event = {
      ...(space.team && { teamId: space.team.id }),
      subject: { kind: 'topic', id: topic.id },
      data: { step: 'split', title: topic.title, to: id, toTitle: title, posts: numbers.length },
    }
    return done({ output: { topic: id }, events: [event] })
  },
})
