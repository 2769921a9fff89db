import { z } from 'zod'
import { teamParam } from '#app/kernel/params.ts'

/** `seen`: as of when the page of the review was made; absent: now. */
export const markForm = teamParam.extend({
  seen: z.iso.datetime({ error: 'Reload the page and mark the review there.' }).optional(),
})

/** A review that is taken back. */
export const undoForm = teamParam.extend({
  review: z.uuid({ error: 'Reload the page and undo the review there.' }),
})
