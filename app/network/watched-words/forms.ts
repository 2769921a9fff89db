import { z } from 'zod'
import { HANDLINGS } from '#app/kernel/identifying/kinds.ts'
import { countWords, MOST_WORDS } from './watched.ts'

/** So many words are watched at most, since all of them are read for each post. */
export const MOST_WATCHED = 500

export const addWordForm = z.object({
  phrase: z
    .string({ error: 'Enter a word or a phrase.' })
    .trim()
    .min(2, { error: 'Enter a word or a phrase of two letters or more.' })
    .max(80, { error: 'Keep the phrase under 80 characters.' })
    .refine((phrase) => countWords(phrase) > 0, { error: 'Enter a word or a phrase.' })
    .refine((phrase) => countWords(phrase) <= MOST_WORDS, { error: `Use at most ${MOST_WORDS} words.` }),
  handling: z.enum(HANDLINGS, { error: 'Choose whether to ask first or not to save.' }),
  reason: z
    .string({ error: 'Write what the writer reads.' })
    .trim()
    .min(1, { error: 'Write what the writer reads.' })
    .max(300, { error: 'Keep the reason under 300 characters.' }),
})

export const wordParam = z.object({ word: z.uuid() })

export const changeWordForm = addWordForm.extend(wordParam.shape)

/** The list, and the word that is changed on its page. */
export const readWordsForm = z.object({ word: z.uuid().optional().catch(undefined) })
