import { formatLevel, formatNumber } from '#app/charts/words/format.ts'
import { monthLabel } from '#app/kernel/time/month.ts'
import type { Unit } from '#app/measures/catalog/measure.ts'
import { aimSentence } from '#app/teams/aims/aim.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { TeamAim } from '#app/teams/aims/team-aim.ts'

/** A box holds no more. */
export const LONGEST_LABEL = 200

type Measured = { readonly id: string; readonly unit: Unit }

/**
 * The first aim that a team has set in an area, as it stands in its diagram: with its numbers where they fit;
 * null without one.
 */
export function ownAim(
  aims: readonly TeamAim[],
  area: AreaSlug,
  measures: readonly Measured[],
): string | null {
  const own = aims.find(({ areaSlug }) => areaSlug === area)
  if (own === undefined) return null
  const unit = measures.find(({ id }) => id === own.measureId)?.unit
  const whole = aimSentence(own.aim, (value) => (unit ? formatLevel(value, unit) : formatNumber(value, 2)))
  if (whole.length <= LONGEST_LABEL) return whole
  const { due, change, what, forWhom } = own.aim
  return `By ${monthLabel(due)}, ${change} ${what} among ${forWhom}`.slice(0, LONGEST_LABEL)
}
