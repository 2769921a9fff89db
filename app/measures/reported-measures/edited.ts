import type { TeamMeasure } from '../team-measure.ts'

/**
 * The fields of the form of a measure's settings as they stand; `splits`: the stratifications it is also
 * given by.
 */
export const settingsFields = (
  { goal, baseline, chartType }: Pick<TeamMeasure, 'goal' | 'baseline' | 'chartType'>,
  splits: readonly string[],
) => ({
  ...{ goal: goal ?? undefined, baselineFrom: baseline?.from, baselineTo: baseline?.to },
  ...{ chartType: chartType ?? undefined, splits: [...splits] },
})
