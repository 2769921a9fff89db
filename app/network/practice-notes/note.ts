import { monthAt, monthLongLabel } from '#app/kernel/time/month.ts'
import type { TopicKind } from '../topics/topic.ts'

/** The most characters of a post that the page of an idea shows. */
export const MOST_SHOWN = 600

export type NoteOutcome = 'accepted' | 'refused'

/** What became of a proposal, for anyone who reads its post. */
export type PostNote = {
  readonly idea: { readonly slug: string; readonly title: string }
  /** Null: it waits for staff. */
  readonly outcome: NoteOutcome | null
  /** Why it was refused. */
  readonly reason: string | null
}

/** The post of a topic that can go on the page of an idea. */
export type TopicNotes = {
  readonly post: string
  /** Whether the reader may propose it. */
  readonly propose: boolean
  /** Those that wait or were refused show only to anyone who may propose. */
  readonly notes: readonly PostNote[]
}

/** A post as the page of a change idea shows it. */
export type PracticeNote = {
  readonly id: string
  readonly topic: { readonly id: string; readonly title: string }
  readonly number: number
  /** Where it comes from: the state of its author, else what the author was. */
  readonly from: string
  readonly writtenAt: Date
  readonly edited: boolean
  readonly text: string
}

/** `Ohio, March 2026`. */
export const noteSource = ({ from, writtenAt }: Pick<PracticeNote, 'from' | 'writtenAt'>): string =>
  `${from}, ${monthLongLabel(monthAt(writtenAt))}`

/** Whether a post can stand on the page of an idea: the accepted answer of a question, or a tip. */
export const isPromotable = (
  topic: { readonly kind: TopicKind; readonly accepted: number | null },
  number: number,
): boolean =>
  (topic.kind === 'question' && topic.accepted === number) || (topic.kind === 'tip' && number === 1)
