import type { OutcomeAnswer } from '#app/network/outcomes/outcome.ts'
import type { FlagReason } from '#app/network/moderation/decision.ts'
import type { Reaction } from '#app/network/posts/forms.ts'
import type { TopicKind } from '#app/network/topics/topic.ts'

/**
 * Who writes: the lead of a team by its code, others of the main team, or somebody of the whole
 * collaborative.
 */
export type Writer =
  | { readonly lead: string }
  | { readonly ohio: 'data' | 'hospital' | 'family' }
  | 'coach'
  | 'staff'
  | 'participant'

/** The post that a reply answers, and words of it that it quotes. */
export type Answers = { readonly to: number; readonly quote?: string }

/** One topic of the demo network. Days run backwards from the present: it began `ago` days before today. */
export type TopicStory = {
  /** Names it within its space, for ever: its address follows from it. */
  readonly key: string
  readonly kind: TopicKind
  readonly title: string
  readonly by: Writer
  readonly ago: number
  readonly tried?: string
  readonly setting?: string
  readonly body: string
  readonly idea?: string
  /** A test it is about, by the code of its team and its key. */
  readonly test?: readonly [code: string, key: string]
  /** A chart it is about, by the code of the team and the slug of the measure. */
  readonly chart?: readonly [code: string, measure: string]
  /** Who replied, how many days after the topic began, what, and to which post; in order. */
  readonly replies?: readonly (readonly [by: Writer, after: number, body: string, answers?: Answers])[]
  /** Reactions to posts by their number. */
  readonly reactions?: readonly (readonly [post: number, kind: Reaction, by: readonly Writer[]])[]
  /** Number of the post that answers the question; the first reply is post 2. */
  readonly accepted?: number
  /** Post that somebody proposed for the page of the topic's idea; `onPage`: staff accepted it. */
  readonly note?: { readonly post: number; readonly after: number; readonly onPage: boolean }
  /** States that the question was put to, by their codes, and how many days after it began. */
  readonly putTo?: readonly (readonly [code: string, after: number])[]
  /** What the asker did with the answer, and in which test. */
  readonly outcome?: {
    readonly answer: OutcomeAnswer
    readonly words: string
    readonly after: number
    readonly test?: readonly [code: string, key: string]
  }
  /** Tests in which teams tried what a post says. */
  readonly triedIn?: readonly (readonly [post: number, code: string, key: string, after: number])[]
  readonly pinned?: boolean
  /** Closed to replies. */
  readonly locked?: boolean
  /** Minutes between two replies of a person, since staff slowed it down. */
  readonly slow?: number
  /** A reply that was flagged, and that staff hid so many days after the topic began. */
  readonly hidden?: {
    readonly number: number
    readonly after: number
    readonly flaggedBy: Writer
    readonly flagged: FlagReason
    readonly reason: string
  }
}

export const lead = (code: string): Writer => ({ lead: code })
export const OHIO_DATA: Writer = { ohio: 'data' }
export const OHIO_HOSPITAL: Writer = { ohio: 'hospital' }
export const OHIO_FAMILY: Writer = { ohio: 'family' }
