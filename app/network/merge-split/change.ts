import { counted } from '#app/kernel/text/plural.ts'
import { dayLabel } from '#app/kernel/time/day.ts'

/** What staff did to a whole topic, as a line of its stream behind a post. */
export type TopicChange = {
  readonly id: string
  readonly kind: 'merged' | 'split-off' | 'split-from'
  /** Null where the other topic is not shown any more, or was merged into this one. */
  readonly otherId: string | null
  readonly otherTitle: string
  readonly afterNumber: number
  readonly posts: number
  readonly at: Date
  /** Who did it, as far as the reader may know. */
  readonly by: string
}

/** The line in words around the title of the other topic: `before` it and `after` it. */
export function changeWords({ kind, posts, at, by }: TopicChange): { before: string; after: string } {
  const many = counted(posts, { one: 'post', other: 'posts' })
  const signed = `${by}, ${dayLabel(at)}`
  if (kind === 'merged') return { before: `${many} moved here from “`, after: `” · ${signed}` }
  if (kind === 'split-off') return { before: `${many} moved from here to “`, after: `” · ${signed}` }
  return { before: 'Split from “', after: `” · ${signed}` }
}

const ADDRESS = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i

/** The id of a topic in what somebody pasted: its address, or the id itself; null where there is none. */
export const topicIn = (text: string): string | null => ADDRESS.exec(text)?.[1]?.toLowerCase() ?? null
