import { z } from 'zod'
import { defineJob, doneValue } from '#app/platform/jobs/job.server.ts'
import { NOTICE_MAIL_JOB } from '../notices/notify.server.ts'
import { DIGEST_JOB, enqueueDigests, sendDigest } from './digest.server.ts'
import { sendAtOnce } from './at-once.server.ts'

const ACTOR = 'notices'

/** Sends the mail about a notice, when it is still unread ten minutes later. */
export const noticeMailJob = defineJob({
  ...NOTICE_MAIL_JOB,
  actor: ACTOR,
  payload: z.object({ notice: z.uuid() }),
  run: async (context, payload) => {
    const outcome = await sendAtOnce.ask(context, payload)
    // It was read meanwhile, or what it was about is gone.
    if (outcome.kind !== 'absent') doneValue(outcome)
  },
})

/** Looks who is to get the digest of this week, once its time has come. */
export const digestsJob = defineJob({
  id: 'notices.digests',
  actor: ACTOR,
  payload: z.object({}),
  cron: '*/10 * * * *',
  queue: 'calendar',
  priority: 2,
  run: async (context) => void doneValue(await enqueueDigests.ask(context, {})),
})

/** Makes the digest of one person. */
export const digestJob = defineJob({
  ...DIGEST_JOB,
  actor: ACTOR,
  payload: z.object({ person: z.uuid(), week: z.string() }),
  run: async (context, payload) => {
    const outcome = await sendDigest.ask(context, payload)
    if (outcome.kind !== 'absent') doneValue(outcome)
  },
})
