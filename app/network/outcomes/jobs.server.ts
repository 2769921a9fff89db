import { z } from 'zod'
import { defineJob, doneValue } from '#app/platform/jobs/job.server.ts'
import { askWhatTheyDid } from './commands.server.ts'

/** Asks those whose question was answered a month ago what they did. */
export const askWhatTheyDidJob = defineJob({
  id: 'network.ask-what-they-did',
  actor: 'notices',
  payload: z.object({}),
  cron: '40 15 * * *',
  queue: 'calendar',
  priority: 3,
  run: async (context) => void doneValue(await askWhatTheyDid.ask(context, {})),
})
