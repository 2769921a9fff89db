import type { Day } from './event-days.ts'

/** Events that one day can hold. */
const MOST_A_DAY = 20

/**
 * The events that a list of days adds to those that stand: a day written once is left alone when it is
 * recorded, and one written twice means two events of that day, however many of them are recorded already. So
 * the same list twice adds nothing.
 */
export function newEvents(
  typed: readonly Day[],
  taken: readonly { readonly day: Day; readonly ofDay: number }[],
): { readonly day: Day; readonly ofDay: number }[] {
  const added: { day: Day; ofDay: number }[] = []
  for (const day of [...new Set(typed)].sort()) {
    const wanted = Math.min(MOST_A_DAY, typed.filter((one) => one === day).length)
    const used = new Set(taken.filter((one) => one.day === day).map(({ ofDay }) => ofDay))
    for (let ofDay = 1; used.size < wanted; ofDay += 1) {
      if (used.has(ofDay)) continue
      used.add(ofDay)
      added.push({ day, ofDay })
    }
  }
  return added
}

/**
 * Why a day cannot have had an event, or null when it can. `today`: Universal Time; a reader's calendar may
 * be one ahead.
 */
export function dayProblem(day: Day, today: Day): string | null {
  const latest = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  if (day > latest) return `${day} has not come yet.`
  return day < '1980-01-01' ? `${day} is before 1980, from when on events are kept.` : null
}
