import { noMeasure } from './log.ts'
import { scaleUp } from './scale.ts'
import type { Test } from './test.ts'

/** What the next turn of a test is filled with: the same change, one scale step up, to be put right where it is to differ. */
export function nextTurn(test: Test) {
  return {
    change: test.change,
    prediction: test.prediction ?? '',
    objective: test.objective ?? '',
    idea: test.ideaSlug ?? '',
    measure: test.measures[0]?.slug ?? noMeasure(test.areaSlug),
    place: test.place,
    scale: scaleUp(test.scale),
    // How many is what changes with the scale: asked anew.
    ...{ people: null, sites: null, days: test.days },
    owner: test.owner.id,
  }
}
