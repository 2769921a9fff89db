const DAY = 86_400_000

/**
 * Anyone who has not been here for so many days gets no mails of the network, but for the question whether
 * they are still here.
 */
export const AWAY_DAYS = 60

/** Whole days since somebody was last here. */
export const daysAway = (seenAt: Date, now: Date): number =>
  Math.floor((now.getTime() - seenAt.getTime()) / DAY)
