/** The fields of the form of the calendar as they stand. */
export const calendarFields = (stands: { dueDay: number; graceDays: number; lockDays: number | null }) => ({
  dueDay: stands.dueDay,
  graceDays: stands.graceDays,
  lockDays: stands.lockDays,
})
