import type { TeamRole } from '#app/policy/actor.ts'

/** Somebody who came into a team or left it; `name` as far as the reader may know it. */
export type MemberChange = {
  readonly id: string
  readonly name: string | null
  readonly role: TeamRole
  readonly did: 'came' | 'left'
  readonly at: Date
}
