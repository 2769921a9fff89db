import { logFrom } from '../plan/field-lists.ts'
import { measuresHere, type Reported } from './measures-here.ts'
import { scaleUp } from '../tests/scale.ts'
import type { Test } from '../tests/test.ts'

/**
 * What the next cycle of a test is filled with: the same change, one scale step up, to be changed where it is
 * to differ. It is read by the same measures, as far as the team still reports them.
 */
export function nextTurn(test: Test, reported: Reported) {
  const asked = test.measures.map(({ slug }) => slug)
  return {
    ...logFrom(test, 'cycle'),
    idea: test.ideaSlug ?? '',
    ...measuresHere(asked, test.areaSlug, reported),
    scale: scaleUp(test.scale),
    owner: test.owner.id,
  }
}
