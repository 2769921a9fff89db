/** What the asker of a question did with the answer; also a check of the database. */
export const OUTCOME_ANSWERS = ['tried', 'adapted', 'not-yet', 'not-for-us'] as const
export type OutcomeAnswer = (typeof OUTCOME_ANSWERS)[number]

export const OUTCOME_TEXT: Readonly<Record<OutcomeAnswer, string>> = {
  tried: 'Tried it',
  adapted: 'Adapted it',
  'not-yet': 'Not yet',
  'not-for-us': 'Not for us',
}

/** Only what was tried has a test. */
export const hasTest = (answer: OutcomeAnswer): boolean => answer === 'tried' || answer === 'adapted'

/** A test to choose from. */
export type OwnTest = { readonly id: string; readonly change: string }

/** A test that came of a question or a post, for those who may read it. */
export type LinkedTest = {
  readonly id: string
  readonly change: string
  readonly team: { readonly slug: string; readonly name: string }
}

/** Days after an answer at which its asker is asked once, and after which nobody is asked any more. */
export const ASKED_AFTER_DAYS = 30
export const NOT_ASKED_AFTER_DAYS = 90
