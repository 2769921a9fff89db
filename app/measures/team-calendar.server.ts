import type { Context } from '#app/platform/use-case.server.ts'
import { findCalendar } from './calendar/store.server.ts'
import type { ReportingCalendar } from './core/calendar/due-on.ts'

/** When the collaborative wants its data, for use cases that ask whether something is late. */
export const loadCalendar = ({ db }: Pick<Context, 'db'>): Promise<ReportingCalendar> => findCalendar(db)
