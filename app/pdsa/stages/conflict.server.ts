import type { Problem } from '#app/kernel/result.ts'
import { fieldWords } from '../plan/field-lists.ts'
import type { Test } from '../tests/test.ts'

/**
 * The problem at a field of a test that two have changed; the page shows both texts there and asks which
 * stays.
 */
export const changedToo =
  (test: Test) =>
  (field: string): string =>
    `${fieldWords(field)}: ${test.changedBy ?? 'somebody else'} has changed this too. Choose which of the two stays.`

/** For the rare case that somebody saves between our reading and our writing. */
export const SAVED_MEANWHILE: Problem = {
  field: '',
  message: 'Somebody has saved this test in the same moment. Save again: nothing of yours is lost.',
}
