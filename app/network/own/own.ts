import { counted } from '#app/kernel/text/plural.ts'
import type { Post } from '../posts/post.ts'
import type { TopicLine } from '../topics/topic.ts'

/** A reply to somebody's topic or post. */
export type SaidTo = Pick<Post, 'author' | 'authorLabel' | 'number' | 'writtenAt'> & {
  readonly topic: string
  readonly title: string
  /** To a post of theirs, rather than to their topic. */
  readonly toPost: boolean
}

/** Where a question stands: Answered, 3 replies, Unanswered. */
export function questionState({ solved, replies }: Pick<TopicLine, 'solved' | 'replies'>): string {
  if (solved) return 'Answered'
  return replies === 0 ? 'Unanswered' : counted(replies, { one: 'reply', other: 'replies' })
}
