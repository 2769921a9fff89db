import { lockPeriodsJob } from './measures/periods/locks/jobs.server.ts'
import { sendMailJob, tidyOutboxJob } from './notices/delivery/jobs.server.ts'
import { eraseWaitingJob } from './network/files/jobs.server.ts'
import { digestJob, digestsJob, noticeMailJob } from './network/notice-mails/jobs.server.ts'
import { remindOfBookmarksJob } from './network/bookmarks/jobs.server.ts'
import { askWhatTheyDidJob } from './network/outcomes/jobs.server.ts'
import { remindRoutedJob } from './network/routing/jobs.server.ts'
import { mailServerOf } from './notices/delivery/mail-server.server.ts'
import { checkFollowedJob } from './search/saved/jobs.server.ts'
import { sendRemindersJob } from './pdsa/due/jobs.server.ts'
import { connect } from './platform/database/db.server.ts'
import type { Job } from '#app/platform/jobs/job.server.ts'
import { startJobWorker, type JobWorker } from './platform/jobs/worker.server.ts'
import type { Services } from './platform/services.server.ts'

/** Every background job. Without a mail server, sending is none: what is enqueued waits for one. */
export function jobsOf(env: Services['env']): Job[] {
  const server = mailServerOf(env)
  return [
    ...[lockPeriodsJob, sendRemindersJob, tidyOutboxJob, noticeMailJob, digestsJob, digestJob],
    ...[askWhatTheyDidJob, remindRoutedJob, eraseWaitingJob, remindOfBookmarksJob, checkFollowedJob],
    ...(server ? [sendMailJob(server)] : []),
  ]
}

/**
 * Works off the jobs of the database at `url`, on connections of its own, so that no page waits for a job.
 */
export function startJobs(url: string, { clock, log, env }: Omit<Services, 'db'>): JobWorker {
  const database = connect(url, { poolSize: 2, clock: env.clock })
  const context = {
    db: database.db,
    clock,
    requestId: null,
    clientAddress: null,
    sessionId: null,
    demo: env.demo,
    sendsMail: env.smtpUrl !== null,
    serverSecret: env.secret,
    baseUrl: env.baseUrl,
  }
  const worker = startJobWorker({ url, jobs: jobsOf(env), context, log })
  return {
    stop: async (graceMs) => {
      await worker.stop(graceMs)
      await database.close()
    },
  }
}
