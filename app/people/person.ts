import type { Sector } from '#app/accounts/members/sector.ts'
import type { Standing, TeamRole } from '#app/policy/actor.ts'
import type { Shown } from './profile/profile.ts'

/** A person's place in one team. */
export type TeamPlaceOf = {
  readonly slug: string
  readonly name: string
  readonly role: TeamRole
  readonly sector: Sector | null
}

/**
 * What is known of a person. In what a reader gets, a part that is not meant for them is null or empty, as if
 * it had not been said.
 */
export type PersonShown = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly title: string | null
  readonly organization: string | null
  readonly areas: readonly string[]
  readonly timeZone: string | null
  readonly about: string | null
  readonly teams: readonly TeamPlaceOf[]
  /** Names of the teams that the person coaches. */
  readonly coaches: readonly string[]
  readonly standings: readonly Standing[]
}

/** A person as the record has them, with whom each part is meant for. Never leaves the server as it is. */
export type StoredPerson = PersonShown & {
  readonly email: string
  readonly shown: Shown
  readonly inTeams: readonly string[]
  readonly coachesTeams: readonly string[]
}

/** Leaves out every part that the reader may not see. */
export function shown(person: StoredPerson, sees: (part: keyof Shown) => boolean): PersonShown {
  const { id, name, teams, coaches, standings } = person
  return {
    id,
    name,
    teams,
    coaches,
    standings,
    email: sees('email') ? person.email : null,
    title: sees('title') ? person.title : null,
    organization: sees('organization') ? person.organization : null,
    areas: sees('areas') ? person.areas : [],
    timeZone: sees('timeZone') ? person.timeZone : null,
    about: sees('about') ? person.about : null,
  }
}
