import type { Measure, TeamSeries } from '../team-measure.ts'

/** Whether a measure is the time between rare events, so that the days of the events say all of it. */
export const takesEvents = ({
  shape,
  unit,
  frequency,
}: Pick<Measure, 'shape' | 'unit' | 'frequency'>): boolean =>
  shape === 'single' && unit === 'days' && frequency === 'month'

/** Whether dates stand for the measure, so that its monthly figures follow from them and are not entered. */
export const keepsDates = ({ events }: Pick<TeamSeries, 'events'>): boolean =>
  events !== null && events !== undefined

export const FOLLOWS_FROM_DATES =
  'The monthly figures of this measure follow from the dates of its events. Enter or correct the dates instead.'
