import { z } from 'zod'
import { plainCode } from './written-code.ts'

/** Six digits as the app shows them, with or without a space. */
export const appCode = z
  .string({ error: 'Enter the six digits that the app shows.' })
  .max(40, { error: 'Enter the six digits that the app shows.' })
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9]{6}$/, { error: 'Enter the six digits that the app shows.' }))

/** A recovery code however it was typed. */
export const recoveryCode = z
  .string({ error: 'Enter a recovery code.' })
  .max(60, { error: 'A recovery code has twelve letters and digits.' })
  .transform(plainCode)
  .pipe(z.string().regex(/^[0-9A-Z]{12}$/, { error: 'A recovery code has twelve letters and digits.' }))

/** Either of the two, for somebody who has lost the app and has to set up another. */
export const anyCode = z.union([appCode, recoveryCode], {
  error: 'Enter the six digits that the app shows, or a recovery code.',
})
