import { dayAt } from '#app/kernel/day.ts'
import { firstDay, month } from '#app/kernel/month.ts'
import { firstMonthOf, frequencyOf, periodOf, type Frequency, type Period } from '#app/kernel/period.ts'
import type { Db } from '#app/platform/db.server.ts'
import type { CalendarException, ReportingCalendar } from '../core/calendar/due-on.ts'

type Signature = { readonly at: Date; readonly by: string | null }

/** Far more periods than a collaborative lasts. */
const MOST_EXCEPTIONS = 300

/** The reporting calendar of the collaborative, its exceptions newest first. */
export async function findCalendar(db: Db): Promise<ReportingCalendar> {
  const { dueDay, graceDays, exceptions } = await db.collaborative.findFirstOrThrow({
    select: {
      dueDay: true,
      graceDays: true,
      exceptions: {
        where: { withdrawnAt: null },
        orderBy: { periodStart: 'desc' },
        take: MOST_EXCEPTIONS,
        select: { id: true, frequency: true, periodStart: true, dueOn: true, reason: true },
      },
    },
  })
  return {
    dueDay,
    graceDays,
    exceptions: exceptions.map(({ id, frequency, periodStart, dueOn, reason }): CalendarException => ({
      id,
      period: periodOf(frequency as Frequency, month(dayAt(periodStart).slice(0, 7))),
      dueOn: dayAt(dueOn),
      reason,
    })),
  }
}

export async function setCalendar(db: Db, calendar: { dueDay: number; graceDays: number }): Promise<void> {
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
