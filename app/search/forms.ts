import { z } from 'zod'
import { pageMarkField } from '#app/kernel/page-mark.ts'
import { SEARCH_KINDS } from './query/kind.ts'
import { MOST_LETTERS } from './query/operators.ts'

const queryText = z.string().transform((text) => text.trim().slice(0, MOST_LETTERS).trim())

/** What is searched, and how much of it is shown. */
export const searchForm = z.object({
  q: queryText.optional().catch(undefined),
  /**
   * Sent by the form itself, so that what was typed is remembered, and an address that is passed on is
   * not.
   */
  typed: z.string().optional().catch(undefined),
  /** A saved search of the reader in place of `q`. */
  saved: z.uuid().optional().catch(undefined),
  /** All of one kind. */
  more: z.enum(SEARCH_KINDS).optional().catch(undefined),
  after: pageMarkField,
})

/** A step with one's own searches: of a text, or of one that is saved. */
export const keepSearchForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), q: queryText.pipe(z.string().min(1)) }),
  z.object({ intent: z.enum(['follow', 'unfollow', 'remove']), search: z.uuid() }),
  z.object({ intent: z.literal('forget') }),
])
