import { z } from 'zod'
import { findActor, nameReader } from '#app/accounts/api.server.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { done } from '#app/kernel/result.ts'
import { enqueueJobs } from '#app/platform/jobs/enqueue.server.ts'
import { sendMail } from '#app/platform/mail/queue.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { can } from '#app/policy/can.ts'
import { plainTextOf } from '../markdown/plain-text.server.ts'
import { MOST_MAILS_A_DAY } from '../notices/choices.ts'
import { NOTICE_MAIL_JOB } from '../notices/notify.server.ts'
import { mailTime, secondsBetween } from '../notices/quiet-hours.ts'
import { isMailed } from '../notices/ways.ts'
import { listPosts } from '../posts/store.server.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { AWAY_DAYS, daysAway } from './away.ts'
import { atOnceEmail, stillHereEmail } from './emails.ts'
import { countMails, noteMail, noteMailed, takeNotice, wasAsked } from './store.server.ts'
import { unsubscribeToken } from './unsubscribe-token.server.ts'

const EXCERPT = 600
/** A mail at once is of no use for longer: the notice is in the app. */
const USEFUL = { days: 2 }

export type AtOnceOutcome = 'sent' | 'asked' | 'waits' | 'none'
const outcome = (output: AtOnceOutcome) => done({ output, events: [] })

/**
 * Sends the mail about a notice, as its post stands now: to anyone who has not read it, may still read its
 * topic and wants mail, no more than five a day and none in their quiet hours. Anyone who has not been here
 * for 60 days is asked once whether they are.
 */
export const sendAtOnce = defineCommand({
  action: 'notice.send',
  form: z.object({ notice: z.uuid() }),
  load: async () => ({ subject: null }),
  run: async (granted, _, { notice: id }) => {
    const { db, now, serverSecret } = granted
    const notice = await takeNotice(db, id)
    if (notice === null || serverSecret === null) return outcome('none')
    const { personId, kind, lastNumber, mailedNumber } = notice
    if (notice.way !== 'mail' || !isMailed(kind) || notice.level === 'mute') return outcome('none')
    if (mailedNumber !== null && mailedNumber >= lastNumber) return outcome('none')
    const reader = await findActor(db, personId)
    const found = await loadTopic({ db }, notice.topicId)
    if (reader === null || found === null || !can(reader, 'space.read', found.subject).allowed)
      return outcome('none')
    const [post] = await listPosts(
      db,
      { topicId: notice.topicId, from: lastNumber, most: 1 },
      { names: nameReader(reader), personId },
    )
    if (post === undefined || post.withdrawn) return outcome('none')

    const { quietFrom: from, quietUntil: until, zone } = notice
    const time = mailTime(now, { from, until }, zone)
    if (time > now) {
      const inSeconds = secondsBetween(now, time)
      await enqueueJobs(db, NOTICE_MAIL_JOB, [{ key: `notice:${id}`, payload: { notice: id }, inSeconds }])
      return outcome('waits')
    }
    const to = { address: notice.address, name: notice.name }
    const sendUntil = addDuration(now, USEFUL)
    const token = unsubscribeToken(serverSecret, personId, kind)
    const away = daysAway(notice.seenAt, now)
    if (away >= AWAY_DAYS) {
      if (await wasAsked(db, personId, notice.seenAt)) return outcome('none')
      await noteMail(db, { personId, kind: 'still-here', queuedAt: now })
      await sendMail(granted, stillHereEmail({ to, days: away, kind, token, sendUntil }))
      return outcome('asked')
    }
    if ((await countMails(db, personId, addDuration(now, { days: -1 }))) >= MOST_MAILS_A_DAY)
      return outcome('none')
    const replyReference = await noteMail(db, {
      ...{ personId, kind: 'at-once', queuedAt: now, topicId: notice.topicId, number: lastNumber },
    })
    await noteMailed(db, id, lastNumber)
    const { author, authorLabel, body } = post
    await sendMail(
      granted,
      atOnceEmail({
        ...{
          to,
          kind,
          topic: found.topic,
          mine: found.topic.authorId === personId,
          token,
          replyReference,
          sendUntil,
        },
        ...{ count: notice.count, firstNumber: notice.firstNumber, lastNumber },
        post: { author, authorLabel, excerpt: plainTextOf(body, EXCERPT) },
      }),
    )
    return outcome('sent')
  },
})
