import { Notice } from '#app/ui/content/Notice.tsx'
import type { Measure } from '../team-measure.ts'

/**
 * What a team misses that reports an area without a balancing measure, and which ones the catalog offers
 * there.
 */
export function BalanceWarning({
  area,
  offered,
}: {
  area: string
  offered: readonly Pick<Measure, 'slug' | 'name'>[]
}) {
  return (
    <Notice kind="caution" still title={`No balancing measure is chosen for ${area}`}>
      <p>
        When one thing gets better something else may get worse, and without a measure that watches for it
        nobody would see it.
        {offered.length > 0 && ` To choose from: ${offered.map(({ name }) => name).join('; ')}.`}
      </p>
    </Notice>
  )
}
