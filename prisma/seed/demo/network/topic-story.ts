import type { TopicKind } from '#app/network/topics/topic.ts'

/** Who writes: the lead of a team by its code, others of the main team, or somebody of the whole collaborative. */
export type Writer =
  | { readonly lead: string }
  | { readonly ohio: 'data' | 'hospital' | 'family' }
  | 'coach'
  | 'staff'
  | 'participant'

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
  /** Who replied, how many days after the topic began, and what; in order. */
  readonly replies?: readonly (readonly [by: Writer, after: number, body: string])[]
  /** Number of the post that answers the question; the first reply is post 2. */
  readonly accepted?: number
  readonly pinned?: boolean
  /** Closed to replies. */
  readonly locked?: boolean
}

export const lead = (code: string): Writer => ({ lead: code })
export const OHIO_DATA: Writer = { ohio: 'data' }
export const OHIO_HOSPITAL: Writer = { ohio: 'hospital' }
export const OHIO_FAMILY: Writer = { ohio: 'family' }
