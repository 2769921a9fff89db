import type { Measure } from '../team-measure.ts'

/** Whether a measure is the time between rare events, so that the days of the events say all of it. */
export const takesEvents = ({
  shape,
  unit,
  frequency,
}: Pick<Measure, 'shape' | 'unit' | 'frequency'>): boolean =>
  shape === 'single' && unit === 'days' && frequency === 'month'
