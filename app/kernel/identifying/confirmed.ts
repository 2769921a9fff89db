import { z } from 'zod'
import { CONFIRMED } from './confirm-words.ts'

/** For the schema of every form whose texts are looked at: `z.object({ ..., ...confirmedTexts })`. */
export const confirmedTexts = { [CONFIRMED]: z.array(z.string().max(300)).max(500).default([]) }
