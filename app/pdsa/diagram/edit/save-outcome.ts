import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { Clash, Intent } from './clash.ts'

/** One save: who, when, and in a sentence what changed. */
export type Version = {
  readonly number: number
  readonly change: string
  readonly restoredFrom: number | null
  readonly writtenAt: Date
  readonly writtenBy: string | null
}

/** The outcome of a change, and where to go on. */
export type Saved = {
  readonly kind: 'saved'
  readonly team: string
  readonly area: AreaSlug
  readonly version: number
  /** The thing that was changed. */
  readonly node: string
  /** What changed, in a sentence without a full stop; null: nothing did. */
  readonly change: string | null
}

/** Somebody else was there first: what each of the two said, to choose from. Nothing was changed. */
export type Met = {
  readonly kind: 'met'
  readonly node: string
  readonly what: Intent['kind']
  readonly clash: Clash
  readonly theirs: string | null
  readonly yours: string | null
  /** What was sent, to send again: field by field. */
  readonly again: Readonly<Record<string, string>>
  readonly seen: number
  /** The version to insist against. */
  readonly now: number
  /** Changes since, newest first. */
  readonly since: readonly Version[]
}

export type Came = Saved | Met
