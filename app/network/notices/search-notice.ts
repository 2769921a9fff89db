import { counted } from '#app/kernel/text/plural.ts'

/** A notice about a saved search: so many results came since its last notice was read. */
export type SearchNotice = {
  readonly searchId: string
  readonly query: string
  readonly count: number
  readonly lastAt: Date
  readonly unread: boolean
}

/** More than this need not be counted exactly. */
export const MOST_NEW_RESULTS = 100

export const searchNoticeWords = ({ count }: Pick<SearchNotice, 'count'>): string =>
  count >= MOST_NEW_RESULTS
    ? `${MOST_NEW_RESULTS} new results or more`
    : counted(count, { one: 'new result', other: 'new results' })

/** The saved search with its results, which marks the notice as read. */
export const searchNoticeHref = (searchId: string): string => `/search?saved=${searchId}`
