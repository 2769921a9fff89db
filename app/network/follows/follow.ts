import type { Level } from '../topics/forms.ts'

/** What can be followed or muted besides topics. */
export const FOLLOW_KINDS = ['space', 'idea', 'measure', 'person'] as const
export type FollowKind = (typeof FOLLOW_KINDS)[number]

export type Following = {
  readonly kind: FollowKind
  readonly target: string
  readonly name: string
  readonly level: Exclude<Level, 'normal'>
}

/** Why a new topic comes to somebody: the nearest of what they follow. */
export const FOLLOW_REASON: Readonly<Record<FollowKind, string>> = {
  person: 'by someone you follow',
  idea: 'about an idea you follow',
  measure: 'about a measure you follow',
  space: 'in a space you follow',
}

export const followedHref = (kind: FollowKind, target: string): string =>
  ({
    space: `/network/${target}`,
    idea: `/ideas/${target}`,
    measure: `/measures/${target}`,
    person: `/people/${target}`,
  })[kind]
