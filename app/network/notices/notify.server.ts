import { enqueueJobs } from '#app/platform/jobs/enqueue.server.ts'
import type { JobName } from '#app/platform/jobs/job.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { listFollowers } from '../follows/store.server.ts'
import { addNotices, listConcerned, type NewNotice } from './store.server.ts'

/** The job that sends the mail about a notice, where its person wants one and has not read it by then. */
export const NOTICE_MAIL_JOB: JobName = { id: 'notices.mail', maxAttempts: 6 }
/** So long a mail waits, so that edits come with it and whoever is in the app needs none. */
const MAIL_AFTER_SECONDS = 600

/** What the causes of notices take of a command's `granted`. */
type Causing = Pick<Granted, 'db' | 'now' | 'actor'>

/**
 * Notices to some people about a post, in the transaction of the command that caused them; anyone who caused
 * them gets none. Of several kinds about one post a person gets the first that is written, so mentions come
 * before `noticesOfReply`.
 */
export async function noticesOf(granted: Causing, notice: Omit<NewNotice, 'by'>): Promise<void> {
  const { db, now, actor } = granted
  if (notice.to.length === 0) return
  const byMail = await addNotices(db, { ...notice, by: personIdOf(actor) }, now)
  if (byMail.length === 0) return
  await enqueueJobs(
    db,
    NOTICE_MAIL_JOB,
    byMail.map((id) => ({ key: `notice:${id}`, payload: { notice: id }, inSeconds: MAIL_AFTER_SECONDS })),
  )
}

/** Notices about a reply: to whom it answers, and to those who follow its topic. */
export async function noticesOfReply(
  granted: Causing,
  {
    topicId,
    number,
    replyTo,
  }: { readonly topicId: string; readonly number: number; readonly replyTo: number | null },
): Promise<void> {
  const concerned = await listConcerned(granted.db, topicId, replyTo)
  for (const kind of ['reply', 'topic'] as const) {
    const to = concerned.filter((one) => one.kind === kind).map(({ personId }) => personId)
    await noticesOf(granted, { kind, topicId, number, to })
  }
}

/** Notices about a new topic: to those who follow its space, what it is about, or who started it. */
export async function noticesOfTopic(
  granted: Causing,
  { topicId, teamId }: { readonly topicId: string; readonly teamId: string | null },
): Promise<void> {
  const to = await listFollowers(granted.db, topicId, teamId)
  await noticesOf(granted, { kind: 'topic', topicId, number: 1, to })
}
