import { z } from 'zod'
import { defineJob, doneValue } from '#app/platform/jobs/job.server.ts'
import { checkFollowed } from './commands.server.ts'

/** Gives notices about new results of followed searches. */
export const checkFollowedJob = defineJob({
  id: 'search.check-followed',
  actor: 'notices',
  payload: z.object({}),
  cron: '*/10 * * * *',
  queue: 'calendar',
  priority: 4,
  run: async (context) => {
    while (doneValue(await checkFollowed.ask(context, {})).more);
  },
})
