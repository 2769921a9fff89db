import { z } from 'zod'
import { refineDays } from '../forms.ts'
import { testFields } from '../create/forms.ts'

/** The quick log of a test that was begun from another team's. */
export const tryTestForm = testFields.extend({ source: z.uuid() }).superRefine(refineDays)
