import type { PostFile } from '../files/post-file.ts'
import type { Reaction } from './forms.ts'

/** Posts on one page of a topic. */
export const POSTS_PER_PAGE = 40

/** Number of the first post of the page that a post stands on. */
export const firstOfPage = (number: number): number =>
  Math.floor((number - 1) / POSTS_PER_PAGE) * POSTS_PER_PAGE + 1

/** Where a post is read in its conversation. */
export function postHref(topicId: string, number: number): string {
  const page = firstOfPage(number)
  return `/network/topics/${topicId}${page === 1 ? '' : `?from=${page}`}#post-${number}`
}

/** A post as its topic shows it. */
export type Post = {
  readonly id: string
  readonly number: number
  /** Null for a name that the reader may not know, and for a closed account. */
  readonly author: string | null
  /** What the author was when they wrote it: Ohio data manager; Former member, Ohio. */
  readonly authorLabel: string
  readonly mine: boolean
  /** Sanitized HTML; empty when the post is withdrawn. */
  readonly html: string
  /** For its author: who was mentioned and not reached; null where there is nothing to say. */
  readonly reached?: string | null
  /** Files under it. */
  readonly files?: readonly PostFile[]
  readonly replyTo: number | null
  readonly writtenAt: Date
  readonly editedAt: Date | null
  /** Edited by somebody else than its author: staff. */
  readonly editedByStaff: boolean
  /** Withdrawn by its writer, or hidden by staff: nothing of it is shown. */
  readonly withdrawn: boolean
  /** Where the post is that stood here; `title` is null where its topic is not shown any more. */
  readonly moved: { readonly topicId: string; readonly number: number; readonly title: string | null } | null
  /** Hidden by staff, and why, for its writer and for staff. */
  readonly hidden: false | { readonly reason: string | null }
  /** What staff wrote to its writer about it, for the writer alone. */
  readonly staffNote: string | null
  /** The reader flagged it, and staff have not decided yet. */
  readonly flagged: boolean
  /** Flags that staff have not decided about, for staff; else 0. */
  readonly openFlags: number
  /** The reader bookmarked it. */
  readonly bookmarked: boolean
  readonly reactions: Readonly<Partial<Record<Reaction, number>>>
  readonly myReactions: readonly Reaction[]
}

export const REACTION_TEXT: Readonly<Record<Reaction, { readonly label: string; readonly said: string }>> = {
  thanks: { label: 'Thanks', said: 'said thanks' },
  tried: { label: 'We tried this', said: 'tried this' },
  'same-question': { label: 'Same question', said: 'have the same question' },
}

/** The reactions that a post takes: the question can be asked along, its replies can be tried. */
export const reactionsTo = (kind: string, number: number): readonly Reaction[] => {
  if (number === 1) return kind === 'question' ? ['same-question', 'thanks'] : ['thanks', 'tried']
  return ['thanks', 'tried']
}

/**
 * A name with what the person is, or only that: `Ana Lee, Ohio data manager`. People of the demo story are named
 * for what they are, which is not repeated.
 */
export const signedAs = ({ author, authorLabel }: Pick<Post, 'author' | 'authorLabel'>): string => {
  if (author === null) return authorLabel
  return author.endsWith(`: ${authorLabel}`) ? author : `${author}, ${authorLabel}`
}
