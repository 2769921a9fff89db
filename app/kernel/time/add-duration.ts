import { utc } from '@date-fns/utc'
import { add } from 'date-fns/add'
import type { Duration } from 'date-fns'

/**
 * The instant that lies so long after another, days and months by the calendar of Universal Time. Negative
 * parts lead back.
 */
export const addDuration = (instant: Date, by: Duration): Date =>
  // A plain Date again: what reads local parts of it, as the database's driver does, must not find others.
  new Date(add(instant, by, { in: utc }).getTime())
