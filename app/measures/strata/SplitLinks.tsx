import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { strataAddress } from './address.ts'
import type { RecordedValue, TeamSeries } from '../team-measure.ts'

/** Opens a saved figure of the grid into its groups; nothing where the measure is not given by groups. */
export function SplitLinks({
  team,
  series: { measure, splits = [] },
  cells,
}: {
  team: string
  series: Pick<TeamSeries, 'measure' | 'splits'>
  cells: readonly { readonly period: Period; readonly recorded: RecordedValue | null }[]
}) {
  if (splits.length === 0) return null
  const periods = cells.flatMap(({ period, recorded }) =>
    recorded?.reported.state === 'value' ? [period] : [],
  )
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 py-1 text-sm">
      <span className="text-quiet">By groups of people:</span>
      {periods.length === 0 && <span className="text-quiet">save a figure first</span>}
      {periods.map((period) => (
        <Link key={period} href={strataAddress(team, measure.slug, period)}>
          {periodLabel(period)}
          <span className="sr-only">, {measure.name}, by groups</span>
        </Link>
      ))}
    </p>
  )
}
