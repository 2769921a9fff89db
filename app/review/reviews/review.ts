/** Days that the first review of a team looks back. */
export const FIRST_REVIEW_DAYS = 30

/** Somebody's own last review of a team that was not taken back. */
export type OwnReview = { readonly id: string; readonly at: Date }

/** From when on a review looks: the asker's own last review, or the last days where there is none. */
export type ReviewLine = { readonly since: Date; readonly last: OwnReview | null }

export const lineOf = (last: OwnReview | null, now: Date): ReviewLine => ({
  since: last?.at ?? new Date(now.getTime() - FIRST_REVIEW_DAYS * 86_400_000),
  last,
})

/** Until when a page showed what changed, never later than now. */
export const seenUntil = (seen: string | undefined, now: Date): Date =>
  seen === undefined || new Date(seen) > now ? now : new Date(seen)

/** When a team was last reviewed by anybody, and the asker's own last review of it. */
export type ReviewPanel = { readonly lastAt: Date; readonly own: OwnReview | null }
