import { z } from 'zod'
import { defineJob, doneValue } from '#app/platform/jobs/job.server.ts'
import { remindRouted } from './commands.server.ts'

/** Reminds the leads of states of questions that nobody replied to. */
export const remindRoutedJob = defineJob({
  id: 'network.remind-routed',
  actor: 'notices',
  payload: z.object({}),
  cron: '25 * * * *',
  queue: 'calendar',
  priority: 3,
  run: async (context) => void doneValue(await remindRouted.ask(context, {})),
})
