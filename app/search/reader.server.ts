import { nameReader, type NameReader } from '#app/accounts/api.server.ts'
import { inNetwork, personIdOf, type Actor } from '#app/policy/actor.ts'
import { teamReach, type TeamReach } from '#app/policy/reach.ts'

/** Who searches: what they may read, and whose names they may know. */
export type SearchReader = {
  readonly personId: string | null
  /** The teams whose own record they may read. */
  readonly teams: TeamReach
  /** They may read what the learning network shares. */
  readonly network: boolean
  readonly names: NameReader
}

export const searchReader = (actor: Actor): SearchReader => ({
  personId: personIdOf(actor),
  teams: teamReach(actor),
  network: inNetwork(actor),
  names: nameReader(actor),
})
