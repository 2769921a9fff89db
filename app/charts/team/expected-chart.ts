import type { Shape } from '#app/kernel/reported-value.ts'
import type { Unit } from '#app/measures/catalog/measure.ts'
import { LIMITS_FROM } from '../spc/choice.ts'
import { styleOf } from '../view/chart-choice.ts'

/** As many ordinary figures as limits are drawn from: what any measure looks like after a while. */
const ORDINARY = Array.from({ length: LIMITS_FROM }, () => ({ numerator: 4, denominator: 40 }))

/**
 * The chart a measure will be drawn as once it has figures enough, by nothing but its shape and unit, with
 * the reason: one sentence without a full stop. What its figures turn out to be may still lead to another.
 */
export const expectedChart = (measure: { readonly shape: Shape; readonly unit: Unit }): string =>
  styleOf(measure, ORDINARY, { ruleSet: 'anhoej', chosen: null }).reason
