import type { Signature } from '#app/kernel/signature.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { firstDay, type Month } from '#app/kernel/time/month.ts'
import { firstMonthOf, frequencyOf, periodOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { CalendarException, ReportingCalendar } from './due-on.ts'

/** Far more periods than a collaborative lasts. */
const MOST_EXCEPTIONS = 300

type CalendarRow = {
  readonly dueDay: number
  readonly graceDays: number
  readonly lockDays: number | null
  readonly exceptions: readonly {
    readonly id: string
    readonly frequency: Frequency
    readonly month: Month
    readonly dueOn: CalendarDay
    readonly reason: string
  }[]
}

/**
 * The reporting calendar of the collaborative, its exceptions newest first; `lockDays` null: no day locks a
 * period.
 */
export async function findCalendar(db: Db): Promise<ReportingCalendar & { lockDays: number | null }> {
  const [row] = await db.$queryRaw<CalendarRow[]>`
    SELECT c.due_day AS "dueDay", c.grace_days AS "graceDays", c.lock_days AS "lockDays", COALESCE((
      SELECT json_agg(json_build_object('id', e.id, 'frequency', e.frequency, 'month', to_char(e.period_start, 'YYYY-MM'),
        'dueOn', to_char(e.due_on, 'YYYY-MM-DD'), 'reason', e.reason) ORDER BY e.period_start DESC)
      FROM (SELECT * FROM reporting_exception WHERE collaborative_id = c.id AND withdrawn_at IS NULL
        ORDER BY period_start DESC LIMIT ${MOST_EXCEPTIONS}) e), '[]') AS exceptions
    FROM collaborative c LIMIT 1`
  if (row === undefined) throw new Error('A migrated database holds its collaborative')
  const exceptions = row.exceptions.map(({ frequency, month, ...exception }): CalendarException => ({
    ...exception,
    period: periodOf(frequency, month),
  }))
  return { ...row, exceptions }
}

export async function setCalendar(
  db: Db,
  calendar: { dueDay: number; graceDays: number; lockDays: number | null },
): Promise<void> {
  const { id } = await db.collaborative.findFirstOrThrow({ select: { id: true } })
  await db.collaborative.update({ where: { id }, data: calendar })
}

export async function addException(
  db: Db,
  { period, dueOn, reason }: { period: Period; dueOn: string; reason: string },
  { at, by }: Signature,
): Promise<void> {
  const { id } = await db.collaborative.findFirstOrThrow({ select: { id: true } })
  await db.reportingException.create({
    data: {
      collaborativeId: id,
      frequency: frequencyOf(period),
      periodStart: new Date(firstDay(firstMonthOf(period))),
      dueOn: new Date(dueOn),
      reason,
      writtenAt: at,
      writtenBy: by,
    },
  })
}

/** Takes an exception back; false when it is not there (any more). */
export async function withdrawException(db: Db, id: string, { at, by }: Signature): Promise<boolean> {
  const where = { id, withdrawnAt: null }
  const { count } = await db.reportingException.updateMany({
    where,
    data: { withdrawnAt: at, withdrawnBy: by },
  })
  return count === 1
}
