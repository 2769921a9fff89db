import { z } from 'zod'

/** `after`: the topic from which somebody goes on to the next unread one. */
export const nextUnreadForm = z.object({ after: z.uuid().optional().catch(undefined) })
