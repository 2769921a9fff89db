import type { Space } from '../spaces/space.ts'
import type { Decision, FlagReason } from './decision.ts'

/** A flagged post in the queue of staff. */
export type QueuedCase = {
  readonly id: string
  readonly openedAt: Date
  readonly takenBy: string | null
  readonly takenAt: Date | null
  readonly post: {
    readonly id: string
    readonly number: number
    readonly excerpt: string
    readonly author: string | null
    readonly authorLabel: string
    /** Withdrawn by its writer meanwhile, or hidden. */
    readonly withdrawn: boolean
  }
  readonly topic: { readonly id: string; readonly title: string }
  readonly space: Pick<Space, 'kind' | 'area' | 'team'>
  readonly reasons: readonly { readonly reason: FlagReason; readonly count: number }[]
}

export type Flag = {
  readonly reason: FlagReason
  readonly sentence: string | null
  readonly flaggedAt: Date
  readonly by: string
}

/** Staff's look at a post that is still open. */
export type OpenCase = {
  readonly id: string
  readonly openedAt: Date
  readonly takenBy: string | null
  readonly takenByMe: boolean
  readonly takenAt: Date | null
  readonly flags: readonly Flag[]
}

/** What staff decided about a post. */
export type Decided = {
  readonly id: string
  readonly decision: Decision
  readonly reason: string | null
  readonly by: string
  readonly at: Date
}

/** A pause of somebody's posting that is not over. */
export type Pause = {
  readonly id: string
  readonly until: Date
  readonly reason: string
}

/** The name of staff in their own pages; an account that was closed has none any more. */
export const staffName = (name: string | null): string => name ?? 'Former staff'
