import type { Sector } from '#app/accounts/members/sector.ts'
import { closeness, isFor, type NameReader } from '#app/accounts/api.server.ts'
import { readableTest, type TestReader } from '#app/pdsa/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { Standing, TeamRole } from '#app/policy/actor.ts'
import type { StoredPerson, PersonShown } from './person.ts'
import { SHOWN_AT_FIRST, type ProfilePart, type Shown } from './profile/profile.ts'

/** Everybody with an account, what they are and what they say of themselves. */
const PEOPLE = Prisma.sql`
  person p LEFT JOIN profile f ON f.person_id = p.id
  CROSS JOIN LATERAL (
    SELECT array_remove(array_agg(m.team_id), NULL) AS ids, COALESCE(json_agg(json_build_object(
      'slug', t.slug, 'name', t.name, 'role', m.role, 'sector', m.sector) ORDER BY t.name) FILTER (WHERE t.id IS NOT NULL), '[]') AS places
    FROM membership m JOIN team t ON t.id = m.team_id WHERE m.person_id = p.id AND m.ended_at IS NULL) team
  CROSS JOIN LATERAL (
    SELECT array_agg(c.team_id) AS ids, COALESCE(array_agg(t.name ORDER BY t.name), '{}') AS names, array_agg(t.slug) AS slugs
    FROM coach_assignment c JOIN team t ON t.id = c.team_id WHERE c.person_id = p.id AND c.ended_at IS NULL) coached
  CROSS JOIN LATERAL (
    SELECT COALESCE(array_agg(s.role ORDER BY s.role), '{}') AS roles FROM standing s
    WHERE s.person_id = p.id AND s.revoked_at IS NULL) stands`

const COLUMN: Record<ProfilePart, Prisma.Sql> = {
  listing: Prisma.sql`f.listing_for`,
  email: Prisma.sql`f.email_for`,
  title: Prisma.sql`f.title_for`,
  organization: Prisma.sql`f.organization_for`,
  areas: Prisma.sql`f.areas_for`,
  timeZone: Prisma.sql`f.time_zone_for`,
  about: Prisma.sql`f.about_for`,
}

const audienceOf = (part: ProfilePart) => Prisma.sql`COALESCE(${COLUMN[part]}, ${SHOWN_AT_FIRST[part]})`

/** A person as the record has them; null when there is none, or the account is closed. */
export const findStoredPerson = async (db: Db, id: string): Promise<StoredPerson | null> =>
  (await listStoredPeople(db, [id]))[0] ?? null

/** The same of several people, in no order. */
export const listStoredPeople = (db: Db, ids: readonly string[]): Promise<StoredPerson[]> =>
  db.$queryRaw<StoredPerson[]>`
    SELECT p.id::text, p.name, p.email, f.title, f.organization, COALESCE(f.areas, '{}') AS areas, f.time_zone AS "timeZone", f.about,
      team.places AS teams, coached.names AS coaches, stands.roles AS standings,
      COALESCE(team.ids, '{}')::text[] AS "inTeams", COALESCE(coached.ids, '{}')::text[] AS "coachesTeams",
      json_build_object('listing', ${audienceOf('listing')}, 'email', ${audienceOf('email')}, 'title', ${audienceOf('title')},
        'organization', ${audienceOf('organization')}, 'areas', ${audienceOf('areas')}, 'timeZone', ${audienceOf('timeZone')},
        'about', ${audienceOf('about')}) AS shown
    FROM ${PEOPLE} WHERE p.id = ANY(${[...ids]}::uuid[]) AND p.closed_at IS NULL`

export type Search = {
  /** Words in the name, the title or the organization. */
  readonly words?: string | undefined
  readonly team?: string | undefined
  readonly area?: string | undefined
  /** Change idea that a team of theirs tested, as far as the reader may read the test. */
  readonly idea?: string | undefined
  readonly region?: number | undefined
  readonly sector?: Sector | undefined
  readonly role?: TeamRole | Standing | undefined
  /** The last person of the page before. */
  readonly after?: string | undefined
}

/**
 * People by name whom the reader may find, in one question; at most `limit`. The same rule as `person.read`
 * of the policy, as a `where`: what is hidden from the reader neither comes out nor answers a search. People
 * without a current role are not listed.
 */
export async function searchPeople(
  db: Db,
  reader: NameReader,
  search: Search,
  limit: number,
  tests: TestReader,
): Promise<PersonShown[]> {
  const { own, near } = closeness('p', reader)
  const looks = { own: Prisma.sql`looks.own`, near: Prisma.sql`looks.near` }
  const seen = (part: ProfilePart) => isFor(audienceOf(part), looks)
  const pattern = search.words ? `%${search.words.replace(/[\\%_]/g, '\\$&')}%` : null
  const place = [
    ...(search.team ? [Prisma.sql`place->>'slug' = ${search.team}`] : []),
    ...(search.sector ? [Prisma.sql`place->>'sector' = ${search.sector}`] : []),
    ...(search.role ? [Prisma.sql`place->>'role' = ${search.role}`] : []),
  ]
  const places = place.length === 0 ? Prisma.sql`TRUE` : Prisma.join(place, ' AND ')
  return db.$queryRaw<PersonShown[]>`
    SELECT p.id::text, p.name, CASE WHEN ${seen('email')} THEN p.email END AS email,
      CASE WHEN ${seen('title')} THEN f.title END AS title,
      CASE WHEN ${seen('organization')} THEN f.organization END AS organization,
      CASE WHEN ${seen('areas')} THEN COALESCE(f.areas, '{}') ELSE '{}' END AS areas,
      CASE WHEN ${seen('timeZone')} THEN f.time_zone END AS "timeZone", CASE WHEN ${seen('about')} THEN f.about END AS about,
      team.places AS teams, coached.names AS coaches, stands.roles AS standings
    FROM ${PEOPLE}
    CROSS JOIN LATERAL (SELECT ${own} AS own, ${near} AS near) looks
    WHERE p.closed_at IS NULL AND ${seen('listing')}
      AND (team.ids IS NOT NULL AND team.ids <> '{}' OR coached.ids IS NOT NULL OR stands.roles <> '{}')
      AND (${pattern}::text IS NULL OR p.name ILIKE ${pattern} OR (${seen('title')} AND f.title ILIKE ${pattern})
        OR (${seen('organization')} AND f.organization ILIKE ${pattern}))
      AND (${search.area ?? null}::text IS NULL OR (${seen('areas')} AND ${search.area ?? null} = ANY(f.areas))
        OR EXISTS (SELECT FROM team_area a WHERE a.team_id = ANY(team.ids) AND a.area_slug = ${search.area ?? null} AND a.left_at IS NULL))
      AND (${search.idea ?? null}::text IS NULL OR EXISTS (SELECT FROM pdsa_test t WHERE t.team_id = ANY(team.ids)
        AND t.idea_slug = ${search.idea ?? null} AND t.started_on IS NOT NULL AND ${readableTest('t', tests)}))
      AND (${search.region ?? null}::int IS NULL OR EXISTS (SELECT FROM team w JOIN jurisdiction j ON j.code = w.jurisdiction_code
        WHERE w.id = ANY(team.ids) AND j.hhs_region = ${search.region ?? null}))
      AND (EXISTS (SELECT FROM json_array_elements(team.places) AS place WHERE ${places})
        OR ${search.sector === undefined} AND (${search.team ?? null}::text IS NULL OR ${search.team ?? null} = ANY(coached.slugs))
          AND (${search.role ?? null}::text IS NULL OR ${search.role ?? null} = ANY(stands.roles)))
      AND (${search.after ?? null}::uuid IS NULL OR (lower(p.name), p.id) >
        (SELECT lower(name), id FROM person WHERE id = ${search.after ?? null}::uuid))
    ORDER BY lower(p.name), p.id LIMIT ${limit}`
}

type Profile = {
  readonly title: string | null
  readonly organization: string | null
  readonly areas: readonly string[]
  readonly timeZone: string | null
  readonly about: string | null
  readonly shown: Shown
}

/** Writes what a person says of themselves, and their name. */
export async function writeProfile(
  db: Db,
  personId: string,
  { name, shown, areas, ...said }: Profile & { readonly name: string },
  writtenAt: Date,
): Promise<void> {
  const row = {
    ...said,
    areas: [...areas],
    listingFor: shown.listing,
    emailFor: shown.email,
    titleFor: shown.title,
    organizationFor: shown.organization,
    areasFor: shown.areas,
    timeZoneFor: shown.timeZone,
    aboutFor: shown.about,
    writtenAt,
  }
  await db.person.update({ where: { id: personId }, data: { name } })
  await db.profile.upsert({ where: { personId }, create: { personId, ...row }, update: row })
}

export async function dropProfile(db: Db, personId: string): Promise<void> {
  await db.profile.deleteMany({ where: { personId } })
}
