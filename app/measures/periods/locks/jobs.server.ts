import { z } from 'zod'
import { defineJob, doneValue } from '#app/platform/jobs/job.server.ts'
import { lockWhenDue } from './lock-when-due.server.ts'

/**
 * Locks what the reporting calendar locks. In one queue with the reminders and before them: what is locked is
 * no longer requested.
 */
export const lockPeriodsJob = defineJob({
  id: 'periods.lock',
  actor: 'reporting calendar',
  payload: z.object({}),
  cron: '*/10 * * * *',
  queue: 'calendar',
  priority: 0,
  run: async (context) => void doneValue(await lockWhenDue.ask(context, {})),
})
