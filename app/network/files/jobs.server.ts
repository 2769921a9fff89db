import { z } from 'zod'
import { defineJob, doneValue } from '#app/platform/jobs/job.server.ts'
import { eraseWaiting } from './commands.server.ts'

/** Erases what was sent for posts that were never written. */
export const eraseWaitingJob = defineJob({
  id: 'network.erase-waiting-files',
  actor: 'files',
  payload: z.object({}),
  cron: '40 * * * *',
  run: async (context) => void doneValue(await eraseWaiting.ask(context, {})),
})
