import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import { LISTED_AT_FIRST } from '#app/policy/action.ts'
import { isStaff, type Actor } from '#app/policy/actor.ts'
import { teamReach, type TeamReach } from '#app/policy/reach.ts'

/**
 * Whose names somebody may read: `teams` are those they work with, `memberOf` those of them they are in;
 * null: nobody signed in.
 */
export type NameReader =
  | 'all'
  | { readonly id: string | null; readonly teams: TeamReach; readonly memberOf: readonly string[] }
  | null

/** Anyone who was sent a link that makes them an account: what everyone signed in may know. */
export const INVITED: NameReader = { id: null, teams: [], memberOf: [] }

export function nameReader(actor: Actor): NameReader {
  if (actor.kind === 'anonymous') return null
  if (actor.kind === 'system' || isStaff(actor)) return 'all'
  return { id: actor.id, teams: teamReach(actor), memberOf: actor.memberships.map(({ teamId }) => teamId) }
}

type PersonAlias = 'o' | 'c' | 'h' | 'w' | 'p'

/**
 * A person in a query, by the alias of their row, and the team in whose record they stand, by its column;
 * null for the catalog.
 */
type Named = { readonly person: PersonAlias; readonly team: 't.team_id' | 'm.team_id' }

/** A reader in a query: values of the actor who asks, or columns where a query reads for several. */
type ReaderSql = { readonly [Part in 'all' | 'id' | 'teams' | 'memberOf']: Prisma.Sql }

function readerSql(reader: NameReader): ReaderSql | null {
  if (reader === null) return null
  const all = reader === 'all' || reader.teams === 'all'
  const { id, teams, memberOf } = reader === 'all' ? { id: null, teams: [], memberOf: [] } : reader
  return {
    all: Prisma.sql`${all}`,
    id: Prisma.sql`${id}::uuid`,
    teams: Prisma.sql`${teams === 'all' ? [] : [...teams]}::uuid[]`,
    memberOf: Prisma.sql`${[...memberOf]}::uuid[]`,
  }
}

/**
 * How close a reader is to a person: themselves or staff, or of the same team or its coach. Both are
 * conditions.
 */
export type Closeness = { readonly own: Prisma.Sql; readonly near: Prisma.Sql }

function closenessOf(person: PersonAlias, { all, id, teams, memberOf }: ReaderSql): Closeness {
  const whom = Prisma.raw(`${person}.id`)
  return {
    own: Prisma.sql`(${all} OR COALESCE(${whom} = ${id}, FALSE))`,
    near: Prisma.sql`(
      EXISTS (SELECT FROM membership x WHERE x.person_id = ${whom} AND x.ended_at IS NULL AND x.team_id = ANY(${teams}))
      OR EXISTS (SELECT FROM coach_assignment x WHERE x.person_id = ${whom} AND x.ended_at IS NULL AND x.team_id = ANY(${memberOf})))`,
  }
}

/** The closeness of the person who asks to each person of a query. */
export function closeness(person: PersonAlias, reader: NameReader): Closeness {
  const sql = readerSql(reader)
  return sql ? closenessOf(person, sql) : { own: Prisma.sql`FALSE`, near: Prisma.sql`FALSE` }
}

/**
 * Whether something that a person shows to an audience is for a reader: the rule of `person.read`, as a
 * condition.
 */
export const isFor = (audience: Prisma.Sql, { own, near }: Closeness): Prisma.Sql =>
  Prisma.sql`(${own} OR CASE ${audience} WHEN 'everyone' THEN TRUE WHEN 'near' THEN ${near} ELSE FALSE END)`

/** Whom a person lets find them, by their name. */
const listingOf = (person: PersonAlias): Prisma.Sql =>
  Prisma.sql`COALESCE((SELECT f.listing_for FROM profile f WHERE f.person_id = ${Prisma.raw(person)}.id), ${LISTED_AT_FIRST})`

const knownTo = ({ person, team }: Named, reader: ReaderSql): Prisma.Sql => Prisma.sql`(
  COALESCE(${Prisma.raw(team)} = ANY(${reader.teams}), FALSE) OR ${isFor(listingOf(person), closenessOf(person, reader))})`

/**
 * Whether a reader may know by name who stands in a team's record, as a condition: anyone who works with that
 * team knows its people, and others know those they find, by the rule of `person.read` for being listed.
 */
export function knownByName(named: Named, reader: NameReader): Prisma.Sql {
  if (reader === 'all' || reader?.teams === 'all') return Prisma.sql`TRUE`
  const sql = readerSql(reader)
  return sql ? knownTo(named, sql) : Prisma.sql`FALSE`
}

/**
 * The name under which a reader gets to know a person in a record, as a column: their own, or only what they
 * are. Null where nobody stands in the record.
 */
export function nameOf(named: Named, reader: NameReader): Prisma.Sql {
  const [person, team] = [Prisma.raw(named.person), Prisma.raw(named.team)]
  const isIn = (table: 'membership' | 'coach_assignment') =>
    Prisma.sql`EXISTS (SELECT FROM ${Prisma.raw(table)} y WHERE y.person_id = ${person}.id AND y.team_id = ${team})`
  return Prisma.sql`CASE WHEN ${person}.id IS NULL OR ${knownByName(named, reader)} THEN ${person}.name
    WHEN ${isIn('membership')} THEN 'a member of the ' || (SELECT name FROM team WHERE id = ${team}) || ' team'
    WHEN ${isIn('coach_assignment')} THEN 'the coach of the ' || (SELECT name FROM team WHERE id = ${team}) || ' team'
    ELSE 'national staff' END`
}

/**
 * The same for people in the record of one team, or of the whole collaborative: names by the id of the
 * person.
 */
export async function listNames(
  db: Db,
  { people, teamId }: { readonly people: readonly string[]; readonly teamId: string | null },
  reader: NameReader,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id::text, ${nameOf({ person: 'p', team: 't.team_id' }, reader)} AS name
    FROM person p CROSS JOIN (SELECT ${teamId}::uuid AS team_id) t WHERE p.id = ANY(${[...people]}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * Which of the holders of some addresses may know the name of a person who stands in the record of a team. An
 * address without an open account is that of nobody signed in, unless it is invited to make one.
 */
export async function listKnowing(
  db: Db,
  { personId, teamId }: { readonly personId: string; readonly teamId: string | null },
  { emails, invited }: { readonly emails: readonly string[]; readonly invited: boolean },
): Promise<ReadonlySet<string>> {
  const reader: ReaderSql = {
    all: Prisma.sql`r.staff`,
    id: Prisma.sql`r.id`,
    teams: Prisma.sql`(r."memberOf" || r.coaches)`,
    memberOf: Prisma.sql`r."memberOf"`,
  }
  const rows = await db.$queryRaw<{ email: string }[]>`
    SELECT r.email FROM (
      SELECT e.email, q.id,
        EXISTS (SELECT FROM standing s WHERE s.person_id = q.id AND s.role = 'staff' AND s.revoked_at IS NULL) AS staff,
        ARRAY(SELECT x.team_id FROM membership x WHERE x.person_id = q.id AND x.ended_at IS NULL) AS "memberOf",
        ARRAY(SELECT x.team_id FROM coach_assignment x WHERE x.person_id = q.id AND x.ended_at IS NULL) AS coaches
      FROM unnest(${[...emails]}::text[]) e(email) LEFT JOIN person q ON q.email = e.email AND q.closed_at IS NULL) r
    CROSS JOIN person p CROSS JOIN (SELECT ${teamId}::uuid AS team_id) t
    WHERE p.id = ${personId}::uuid AND (r.id IS NOT NULL OR ${invited}) AND ${knownTo({ person: 'p', team: 't.team_id' }, reader)}`
  return new Set(rows.map(({ email }) => email))
}
