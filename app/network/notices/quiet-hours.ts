/**
 * Hours of a day on somebody's own clock between which no mail comes; the same hour twice: mail comes at any
 * time.
 */
export type QuietHours = { readonly from: number; readonly until: number }

/** What holds for those who have chosen nothing. */
export const FIRST_QUIET: QuietHours = { from: 20, until: 7 }
/** The clock of those who have not said theirs: most states are on it. */
export const FIRST_ZONE = 'America/New_York'

/** 0 is midnight. */
export const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** `8 PM`, `midnight` */
export function hourLabel(hour: number): string {
  if (hour % 12 === 0) return hour === 0 ? 'midnight' : 'noon'
  return `${hour % 12} ${hour < 12 ? 'AM' : 'PM'}`
}

const isQuiet = (hour: number, { from, until }: QuietHours): boolean =>
  from <= until ? hour >= from && hour < until : hour >= from || hour < until

const MINUTE = 60_000

/** When a mail may go at the earliest: now, or the end of the quiet hours that it is in. */
export function mailTime(now: Date, quiet: QuietHours, zone: string): Date {
  const clock = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric' },
  })
  const at = (instant: Date) => {
    const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
    return { hour: Number(parts.hour), minute: Number(parts.minute) }
  }
  let time = now
  // Hour by hour, so that a clock that is set forward or back on the way does no harm.
  for (let step = 0; step < 26; step++) {
    const { hour, minute } = at(time)
    if (!isQuiet(hour, quiet)) return time
    const begun = time.getTime() - (time.getTime() % MINUTE)
    time = new Date(begun + (60 - minute) * MINUTE)
  }
  return time
}

export const secondsBetween = (from: Date, to: Date): number =>
  Math.ceil((to.getTime() - from.getTime()) / 1000)
