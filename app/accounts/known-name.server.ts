import { Prisma, type Db } from '#app/platform/db.server.ts'
import { isStaff, type Actor } from '#app/policy/actor.ts'
import { teamReach, type TeamReach } from '#app/policy/reach.ts'

/** Whose names somebody may read: `teams` are those they work with, `memberOf` those of them they are in; null: nobody signed in. */
export type NameReader =
  'all' | { readonly id: string; readonly teams: TeamReach; readonly memberOf: readonly string[] } | null

export function nameReader(actor: Actor): NameReader {
  if (actor.kind === 'anonymous') return null
  if (actor.kind === 'system' || isStaff(actor)) return 'all'
  return { id: actor.id, teams: teamReach(actor), memberOf: actor.memberships.map(({ teamId }) => teamId) }
}

/** A person in a query, by the alias of their row, and the team in whose record they stand, by its column; null for the catalogue. */
type Named = { readonly person: 'o' | 'c' | 'h' | 'w' | 'p'; readonly team: 't.team_id' | 'm.team_id' }

/**
 * Whether a reader may know by name who stands in a team's record, as a condition: whoever works with that team knows its people, and
 * others know those they find, by the rule of `person.read` for being listed.
 */
export function knownByName({ person, team }: Named, reader: NameReader): Prisma.Sql {
  if (reader === 'all' || reader?.teams === 'all') return Prisma.sql`TRUE`
  if (reader === null) return Prisma.sql`FALSE`
  const id = Prisma.raw(`${person}.id`)
  const [teams, own] = [Prisma.sql`${[...reader.teams]}::uuid[]`, Prisma.sql`${[...reader.memberOf]}::uuid[]`]
  return Prisma.sql`(COALESCE(${Prisma.raw(team)} = ANY(${teams}), FALSE) OR ${id} = ${reader.id}::uuid
    OR (SELECT CASE COALESCE((SELECT f.listing_for FROM profile f WHERE f.person_id = ${id}), 'everyone')
      WHEN 'everyone' THEN TRUE
      WHEN 'near' THEN EXISTS (SELECT FROM membership x WHERE x.person_id = ${id} AND x.ended_at IS NULL AND x.team_id = ANY(${teams}))
        OR EXISTS (SELECT FROM coach_assignment x WHERE x.person_id = ${id} AND x.ended_at IS NULL AND x.team_id = ANY(${own}))
      ELSE FALSE END))`
}

/**
 * The name under which a reader gets to know a person in a record, as a column: their own, or only what they are. Null where nobody
 * stands in the record.
 */
export const nameOf = (named: Named, reader: NameReader): Prisma.Sql => Prisma.sql`
  CASE WHEN ${Prisma.raw(named.person)}.id IS NULL OR ${knownByName(named, reader)} THEN ${Prisma.raw(named.person)}.name
    ELSE COALESCE('a member of the ' || (SELECT name FROM team WHERE id = ${Prisma.raw(named.team)}) || ' team', 'national staff') END`

/** The same for people in the record of one team: names by the id of the person. */
export async function listNames(
  db: Db,
  { people, teamId }: { readonly people: readonly string[]; readonly teamId: string },
  reader: NameReader,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id::text, ${nameOf({ person: 'p', team: 't.team_id' }, reader)} AS name
    FROM person p CROSS JOIN (SELECT ${teamId}::uuid AS team_id) t WHERE p.id = ANY(${[...people]}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
