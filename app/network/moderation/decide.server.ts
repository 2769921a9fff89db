import { addDuration } from '#app/kernel/time/add-duration.ts'
import { startOfDay, calendarDay } from '#app/kernel/time/calendar-day.ts'
import { instantLabel } from '#app/kernel/time/day.ts'
import { uncapitalized } from '#app/kernel/text/text.ts'
import { done, failed, type Problem } from '#app/kernel/result.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { defineCommand, type Granted } from '#app/platform/use-case.server.ts'
import { noticesOf } from '../notices/notify.server.ts'
import { takeBackNotices } from '../notices/store.server.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { findPost, type StoredPost } from '../posts/store.server.ts'
import type { Space } from '../spaces/space.ts'
import { rememberAccepted, restoreAccepted, setAccepted } from '../topics/accepted-store.server.ts'
import { type Topic } from '../topics/store.server.ts'
import { restoreTopic, withdrawTopic } from '../topics/state-store.server.ts'
import { DECISION_DONE, type Decision } from './decision.ts'
import { moderationEmail } from './emails.ts'
import { decideForm, pauseProblem } from './forms.ts'
import { staffName } from './moderation.ts'
import { addPause, findWriter } from './silence-store.server.ts'
import {
  findOpenCase,
  hidePost,
  listDecisions,
  listFlaggers,
  lockPost,
  showPost,
  writeDecision,
} from './store.server.ts'

type About = { readonly post: StoredPost; readonly topic: Topic; readonly space: Space }
type Wanted = {
  readonly decision: Decision
  readonly reason?: string | undefined
  readonly until?: string | undefined
}

/** Mail about a decision is of use so long. */
const USEFUL = { days: 7 }

/**
 * Decides about a post, with or without flags. Of two who decide at once the first counts, and the other
 * learns of it. The writer and those who flagged hear of it.
 */
export const decide = defineCommand({
  action: 'post.moderate',
  form: decideForm,
  once: true,
  load: loadPost,
  run: async (granted, { post, topic, space }, input) => {
    const { db, actor, signature } = granted
    if (actor.kind !== 'person') return failed({ field: '', message: 'Only a person decides about a post.' })
    await lockPost(db, post.id)
    const standing = { post: (await findPost(db, post.id)) ?? post, topic, space }
    const open = await findOpenCase(db, post.id, actor.id)
    if (input.case !== undefined && open?.id !== input.case)
      return failed(await decidedBefore(granted, post.id))
    if (input.decision === 'keep' && open === null)
      return failed({ field: '', message: 'No flag of this post is open.' })
    const problem = await applyDecision(granted, standing, input)
    if (problem !== null) return failed(problem)
    const decided = { decision: input.decision, reason: input.reason ?? null }
    await writeDecision(db, { ...decided, caseId: open?.id ?? null, postId: post.id }, signature)
    await report(granted, standing, { ...input, flaggers: open ? await listFlaggers(db, open.id) : [] })
    const event = {
      ...(space.team && { teamId: space.team.id }),
      subject: { kind: 'post', id: post.id },
      data: {
        ...{ topic: topic.id, number: post.number, person: post.authorId, step: input.decision },
        ...{ reason: input.reason ?? null, until: input.decision === 'silence' ? input.until : null },
      },
    }
    return done({ output: { post: post.id }, events: [event] })
  },
})

/** What the other member of staff decided, as a problem of the form that came too late. */
async function decidedBefore({ db }: Granted, postId: string): Promise<Problem> {
  const [last] = await listDecisions(db, postId)
  const message = last
    ? `${staffName(last.by || null)} decided first, ${instantLabel(last.at)}: ${uncapitalized(DECISION_DONE[last.decision])}. Nothing was done now.`
    : 'This was decided meanwhile. Reload the page.'
  return { field: '', message }
}

/** Does what was decided; the problem where it cannot be done. */
async function applyDecision(
  granted: Granted,
  about: About,
  { decision, reason, until }: Wanted,
): Promise<Problem | null> {
  if (decision === 'hide') return hide(granted, about, reason!)
  if (decision === 'show') return show(granted, about)
  if (decision === 'keep') return null
  const { db, now, signature } = granted
  const personId = about.post.authorId
  const writer = personId === null ? null : await findWriter(db, personId)
  if (personId === null || writer === null)
    return { field: 'decision', message: 'The person who wrote this has closed their account.' }
  if (decision === 'warn') return null
  if (writer.staff) return { field: 'decision', message: 'The posting of national staff is not paused.' }
  const problem = pauseProblem(until!, now)
  if (problem !== null) return { field: 'until', message: problem }
  const pause = { personId, until: startOfDay(calendarDay(until!)), reason: reason! }
  await addPause(db, pause, { at: signature.at, by: signature.by! })
  return null
}

async function hide(
  { db, signature }: Granted,
  { post, topic }: About,
  reason: string,
): Promise<Problem | null> {
  if (post.withdrawn)
    return {
      field: 'decision',
      message:
        post.hiddenReason === null ? 'Its writer has withdrawn this post.' : 'This post is hidden already.',
    }
  if (post.number === 1) {
    if (!(await withdrawTopic(db, topic.id, signature)))
      return { field: 'decision', message: 'This topic was withdrawn already.' }
  } else await takeBackNotices(db, { topicId: topic.id, number: post.number })
  await hidePost(db, post.id, reason, signature)
  if (topic.accepted === post.number) {
    await rememberAccepted(db, topic.id, post.number)
    await setAccepted(db, topic.id, null, signature)
  }
  return null
}

async function show({ db }: Granted, { post, topic }: About): Promise<Problem | null> {
  if (post.hiddenReason === null) return { field: 'decision', message: 'This post is not hidden.' }
  await restoreAccepted(db, topic.id, post.number)
  await showPost(db, post.id)
  if (post.number === 1) await restoreTopic(db, topic.id)
  return null
}

/**
 * Notices to the writer and to who flagged; to the writer a mail too, for what concerns them more than "it
 * stays".
 */
async function report(
  granted: Granted,
  { post, topic }: About,
  { decision, reason, until, flaggers }: Wanted & { readonly flaggers: readonly string[] },
): Promise<void> {
  const about = { topicId: topic.id, number: post.number }
  await noticesOf(granted, { ...about, kind: 'flag', to: flaggers })
  if (decision === 'keep' || post.authorId === null) return
  await noticesOf(granted, { ...about, kind: 'staff', to: [post.authorId] })
  const writer = await findWriter(granted.db, post.authorId)
  if (writer === null) return
  await sendMail(
    granted,
    moderationEmail({
      ...{ to: { address: writer.email, name: writer.name }, decision, topic, number: post.number },
      ...{ reason: reason ?? null, sendUntil: addDuration(granted.now, USEFUL) },
      until: decision === 'silence' ? startOfDay(calendarDay(until!)) : null,
    }),
  )
}
