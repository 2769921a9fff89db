import type { Period } from '#app/kernel/time/period.ts'
import type { MissingState, ReportedValue } from '#app/kernel/reported-value.ts'
import type { Group } from './rows/group.ts'

/**
 * The columns of a file with one row for each figure, as exports and templates write them and the import
 * reads them.
 */
export const LONG_COLUMNS = [
  'state',
  'team_code',
  'measure_code',
  'period',
  'numerator',
  'denominator',
  'value',
  'stratum_type',
  'stratum',
  'status',
  'reason',
  'comment',
] as const

/** A figure of a team, or a place left for one. */
export type LongFigure = {
  readonly measureSlug: string
  readonly period: Period
  /** Null leaves the figure to be filled in. */
  readonly reported: ReportedValue | null
  readonly provisional: boolean
  readonly comment: string | null
  readonly group: Group | null
}

const REASON: Record<MissingState, string> = {
  'not-yet': 'not yet',
  'not-applicable': 'not applicable',
  withheld: 'withheld',
}

/**
 * The cells of one figure, in the order of `LONG_COLUMNS`. A measure that is one number has its figure under
 * value.
 */
export function longRow(
  team: { readonly name: string; readonly code: string },
  figure: LongFigure,
): (string | number)[] {
  const { measureSlug, period, reported, provisional, comment, group } = figure
  const value = reported?.state === 'value' ? reported : null
  const single = value?.denominator === null
  return [
    team.name,
    team.code,
    measureSlug,
    period,
    value && !single ? value.numerator : '',
    value?.denominator ?? '',
    value && single ? value.numerator : '',
    group?.stratification ?? '',
    group?.stratum ?? '',
    value ? (provisional ? 'provisional' : 'final') : '',
    reported && reported.state !== 'value' ? REASON[reported.state] : '',
    comment ?? '',
  ]
}
