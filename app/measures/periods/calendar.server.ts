import { USUAL_CALENDAR, type ReportingCalendar } from '../core/reporting/calendar.ts'
import type { Context } from '#app/platform/use-case.server.ts'

/** When the collaborative wants its figures. */
export async function loadCalendar(_context: Pick<Context, 'db'>): Promise<ReportingCalendar> {
  return USUAL_CALENDAR
}
