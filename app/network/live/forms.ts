import { z } from 'zod'

/**
 * `from`, `after`: numbers of the first post of the page, and of the last of the topic as the page knows it.
 */
export const liveTopicForm = z.object({
  topic: z.uuid(),
  from: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0),
})
