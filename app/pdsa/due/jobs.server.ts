import { z } from 'zod'
import { defineJob, doneValue } from '#app/platform/jobs/job.server.ts'
import { sendReminders } from './waiting-tests.server.ts'

/** Queues the week's reminders, once their time has come. */
export const sendRemindersJob = defineJob({
  id: 'reminders.send',
  actor: 'reminders',
  payload: z.object({}),
  cron: '*/10 * * * *',
  queue: 'calendar',
  priority: 1,
  run: async (context) => void doneValue(await sendReminders.ask(context, {})),
})
