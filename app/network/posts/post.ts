import type { PostFile } from '../files/post-file.ts'
import type { Reaction } from './forms.ts'

/** Posts on one page of a topic. */
export const POSTS_PER_PAGE = 40

/** Number of the first post of the page that a post stands on. */
export const firstOfPage = (number: number): number =>
  Math.floor((number - 1) / POSTS_PER_PAGE) * POSTS_PER_PAGE + 1

/** A post as its topic shows it. */
export type Post = {
  readonly id: string
  readonly number: number
  /** Null for a name that the reader may not know, and for a closed account. */
  readonly author: string | null
  /** What the author was when they wrote it: Ohio data manager; former member, Ohio. */
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
  readonly withdrawn: boolean
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

/** A name with what the person is, or only that: `Ana Lee, Ohio data manager`. */
export const signedAs = ({ author, authorLabel }: Pick<Post, 'author' | 'authorLabel'>): string =>
  author === null ? authorLabel : `${author}, ${authorLabel}`
