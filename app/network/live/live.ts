import type { Reaction } from '../posts/forms.ts'

/** What a page of the network follows while it is open: the bell, and on the page of a topic the topic. */
export type LiveState = {
  readonly bell: LiveBell
  readonly topic?: LiveTopic
}

/** As the frame draws it: "Notices, 3 unread", "3". */
export type LiveBell = { readonly label: string; readonly count: string }

export type LiveTopic = {
  /**
   * Numbers of the posts that came after those the page knows, a hundred at most; withdrawn ones are left
   * out.
   */
  readonly later: readonly number[]
  /** Reactions to the posts of the page by number of the post. */
  readonly reactions: Readonly<Record<number, Partial<Record<Reaction, number>>>>
}

/** Where a page listens: `/network/live`, or the address of its topic. */
export const liveHref = (topic?: {
  readonly id: string
  readonly from: number
  readonly after: number
}): string =>
  topic === undefined
    ? '/network/live'
    : `/network/topics/${topic.id}/live?from=${topic.from}&after=${topic.after}`
