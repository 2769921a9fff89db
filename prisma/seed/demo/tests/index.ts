import { OHIO_TESTS } from './ohio.ts'
import type { TestStory } from './test-story.ts'

/** The tests of the demo teams, by the code of the jurisdiction. */
export const TESTS: Readonly<Record<string, readonly TestStory[]>> = {
  OH: OHIO_TESTS,
}
