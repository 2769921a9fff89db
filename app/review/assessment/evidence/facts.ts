import { missingSectors, type Sector } from '#app/accounts/members/sector.ts'
import type { Verdict } from '#app/charts/signals/chart-reading.ts'
import { plottedValue } from '#app/kernel/reported-value.ts'
import { lastMonthOf } from '#app/kernel/time/period.ts'
import type { Month } from '#app/kernel/time/month.ts'
import type { MeasureKind } from '#app/measures/catalog/measure.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import { targetValue } from '#app/teams/aims/aim.ts'
import type { AimStatus } from '#app/teams/aims/aim-progress.ts'
import type { TeamAim } from '#app/teams/aims/team-aim.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'

/** What a team's tests say of its work. */
export type TestCounts = {
  readonly underWay: number
  readonly adopted: number
  readonly adapted: number
  readonly abandoned: number
  readonly stopped: number
  /** Adopted at several sites or beyond. */
  readonly wide: number
  /** Tests of other teams that were begun from one of this team, as far as they are shared. */
  readonly copies: number
}

/** How the charts of one kind of measure read now. */
export type Readings = {
  readonly charts: number
  readonly improvement: number
  readonly concern: number
  readonly tooEarly: number
  /** Address of the measure, where a single chart shows improvement. */
  readonly only: string | null
}

/** What the collaboratory knows of a team, without any opinion of it. */
export type Facts = {
  readonly areas: number
  /** Areas with an aim that has a measure, a baseline, a target and a date. */
  readonly charteredAreas: number
  readonly members: number
  readonly sectors: number
  readonly unknownSectors: number
  readonly missingSectors: readonly Sector[]
  readonly measures: number
  readonly measuresWithData: number
  readonly newestMonth: Month | null
  readonly tests: TestCounts
  readonly process: Readings
  readonly outcome: Readings
  readonly aims: number
  readonly aimsReached: number
  readonly aimsTooEarly: number
}

type Sources = {
  readonly areas: readonly AreaSlug[]
  readonly aims: readonly TeamAim[]
  readonly statuses: readonly AimStatus[]
  readonly sectors: readonly (Sector | null)[]
  readonly series: readonly TeamSeries[]
  readonly readings: readonly {
    readonly slug: string
    readonly kind: MeasureKind
    readonly verdict: Verdict
  }[]
  readonly tests: TestCounts
}

/** Counts the facts from what was read of a team. */
export function factsOf({ areas, aims, statuses, sectors, series, readings, tests }: Sources): Facts {
  const known = sectors.flatMap((sector) => sector ?? [])
  const months = series.map(newestValueOf)
  const newest = months.flatMap((month) => month ?? []).toSorted()
  return {
    areas: areas.length,
    charteredAreas: areas.filter((area) => aims.some((aim) => aim.areaSlug === area && isComplete(aim)))
      .length,
    members: sectors.length,
    sectors: new Set(known).size,
    unknownSectors: sectors.length - known.length,
    missingSectors: missingSectors(sectors),
    measures: series.length,
    measuresWithData: months.filter((month) => month !== null).length,
    newestMonth: newest.at(-1) ?? null,
    tests,
    process: readingsOf(readings.filter(({ kind }) => kind === 'process')),
    outcome: readingsOf(readings.filter(({ kind }) => kind === 'outcome')),
    aims: statuses.length,
    aimsReached: statuses.filter((status) => status === 'reached').length,
    aimsTooEarly: statuses.filter((status) => status === 'too-early').length,
  }
}

const isComplete = ({ measureId, aim }: TeamAim): boolean =>
  measureId !== null && aim.baseline !== null && targetValue(aim) !== null

/** The last month of the newest period with a value; null where there is none. */
function newestValueOf({ measure, values }: TeamSeries): Month | null {
  const newest = values.findLast(({ reported }) => plottedValue(reported, measure.multiplier) !== null)
  return newest === undefined ? null : lastMonthOf(newest.period)
}

function readingsOf(readings: Sources['readings']): Readings {
  const improved = readings.filter(({ verdict }) => verdict === 'improvement')
  return {
    charts: readings.length,
    improvement: improved.length,
    concern: readings.filter(({ verdict }) => verdict === 'concern').length,
    tooEarly: readings.filter(({ verdict }) => verdict === 'too-early').length,
    only: improved.length === 1 ? improved[0]!.slug : null,
  }
}
