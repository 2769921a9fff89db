import { counted } from '#app/kernel/text/plural.ts'

/** Somebody is new for so many posts, which may have so many links to other sites each. */
export const FIRST_POSTS = 3
export const MOST_LINKS = 3

/** Links to other sites in a rendered post. */
export const countLinks = (html: string): number => html.split('<a href="http').length - 1

/** What new people read before they post. */
export const LINKS_HINT = `Your first ${FIRST_POSTS} posts can have ${MOST_LINKS} links to other sites each. That keeps out advertising.`

/** `15 minutes`, `1 hour`: how long slow mode makes wait between two replies. */
export const slowWords = (minutes: number): string =>
  minutes % 60 === 0
    ? counted(minutes / 60, { one: 'hour', other: 'hours' })
    : counted(minutes, { one: 'minute', other: 'minutes' })

/** When somebody may reply next in slow mode; null: now. */
export function repliesAgain(last: Date | null, minutes: number | null, now: Date): Date | null {
  if (last === null || minutes === null) return null
  const next = new Date(last.getTime() + minutes * 60_000)
  return next > now ? next : null
}
