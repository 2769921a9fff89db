import { z } from 'zod'
import { defineJob, doneValue } from '#app/platform/jobs/job.server.ts'
import { remindOfBookmarks } from './commands.server.ts'

/** Reminds people of posts that they bookmarked. Every hour it is morning on some clock. */
export const remindOfBookmarksJob = defineJob({
  id: 'network.remind-of-bookmarks',
  actor: 'notices',
  payload: z.object({}),
  cron: '5 * * * *',
  queue: 'calendar',
  priority: 3,
  run: async (context) => void doneValue(await remindOfBookmarks.ask(context, {})),
})
