import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { teamParam } from '#app/kernel/params.ts'

export const noteForm = teamParam.extend({
  body: z
    .string({ error: 'Write the note.' })
    .trim()
    .min(3, { error: 'Write the note.' })
    .max(4000, { error: 'Keep it under 4,000 characters.' }),
  back: z.enum(['review']).optional().catch(undefined),
  ...confirmedTexts,
})

const WHY = 'Say in a few words why it is withdrawn.'

export const withdrawNoteForm = teamParam.extend({
  note: z.uuid({ error: 'Reload the page and withdraw the note there.' }),
  reason: z
    .string({ error: WHY })
    .trim()
    .min(3, { error: WHY })
    .max(300, { error: 'Keep it under 300 characters.' }),
})
