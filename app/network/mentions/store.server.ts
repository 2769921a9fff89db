import { knownByName, type NameReader } from '#app/accounts/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { readsSpace } from '../spaces/store.server.ts'
import { areaOfLeads, type MentionReach, type Target } from './mention.ts'

const TEAM_IS_CLOSED = Prisma.sql`EXISTS (SELECT FROM team_closure x WHERE x.team_id = w.id AND x.reopened_at IS NULL)`

/**
 * Whom some names mention, out of the people whose names a reader may know; names that mention nobody are
 * left out.
 */
export async function findTargets(
  db: Db,
  names: readonly string[],
  reader: NameReader,
): Promise<Map<string, Target>> {
  if (names.length === 0) return new Map()
  const rows = await db.$queryRaw<{ name: string; teamId: string | null; personId: string | null }[]>`
    SELECT n.name, w.id::text AS "teamId", p.id::text AS "personId"
    FROM unnest(${[...names]}::text[]) AS n(name) CROSS JOIN (SELECT NULL::uuid AS team_id) t
    LEFT JOIN team w ON w.slug = n.name AND NOT ${TEAM_IS_CLOSED}
    LEFT JOIN person p ON p.handle = n.name AND w.id IS NULL AND ${knownByName({ person: 'p', team: 't.team_id' }, reader)}`
  const targets = new Map<string, Target>()
  for (const { name, ...of } of rows) {
    const areaSlug = areaOfLeads(name)
    if (areaSlug !== null) targets.set(name, { personId: null, teamId: null, areaSlug })
    else if (of.teamId !== null || of.personId !== null) targets.set(name, { ...of, areaSlug: null })
  }
  return targets
}

/**
 * The people whom names mention today, each by the name, and whether they may read the space of a team, or of
 * the network (null).
 */
export async function listMentioned(
  db: Db,
  targets: ReadonlyMap<string, Target>,
  spaceTeamId: string | null,
): Promise<{ name: string; personId: string; reads: boolean }[]> {
  if (targets.size === 0) return []
  return db.$queryRaw`
    SELECT DISTINCT c.name, p.id::text AS "personId", ${readsSpace(spaceTeamId)} AS reads
    FROM ${targetRows(targets)} JOIN person p ON p.closed_at IS NULL AND (
      p.id = c."personId"
      OR p.id IN (SELECT m.person_id FROM membership m WHERE m.team_id = c."teamId" AND m.ended_at IS NULL)
      OR p.id IN (SELECT m.person_id FROM team_area a JOIN team w ON w.id = a.team_id JOIN membership m ON m.team_id = a.team_id
        WHERE a.area_slug = c."areaSlug" AND a.left_at IS NULL AND m.role = 'lead' AND m.ended_at IS NULL AND NOT ${TEAM_IS_CLOSED}))`
}

/** The names that a post mentions or mentioned before an edit, with whom each meant when it was written. */
export async function listMentions(db: Db, postId: string): Promise<Map<string, Target>> {
  const rows = await db.postMention.findMany({ where: { postId } })
  return new Map(
    rows.map(({ name, personId, teamId, areaSlug }) => [
      name,
      { personId, teamId, areaSlug: areaSlug as AreaSlug | null },
    ]),
  )
}

/** Notes whom a post mentions. A name that it mentioned before and mentions again is only taken up again. */
export async function setMentions(
  db: Db,
  postId: string,
  {
    added,
    standing,
  }: { readonly added: readonly (MentionReach & Target)[]; readonly standing: readonly string[] },
  at: Date,
): Promise<void> {
  const names = [...standing, ...added.map(({ name }) => name)]
  await db.postMention.updateMany({
    where: { postId, droppedAt: null, name: { notIn: names } },
    data: { droppedAt: at },
  })
  if (standing.length > 0)
    await db.postMention.updateMany({
      where: { postId, droppedAt: { not: null }, name: { in: [...standing] } },
      data: { droppedAt: null },
    })
  if (added.length > 0)
    await db.postMention.createMany({ data: added.map((one) => ({ ...one, postId, mentionedAt: at })) })
}

/** A mention as a reader may see it. */
export type ShownMention = MentionReach & {
  /** Null in a text that is no post yet. */
  readonly postId: string | null
  readonly areaSlug: AreaSlug | null
  readonly teamId: string | null
  readonly teamSlug: string | null
  readonly teamName: string | null
  readonly personId: string | null
  /** Null for a name that the reader may not know. */
  readonly person: string | null
  readonly personClosed: boolean
}

/** The mentions of some posts, with people by name where a reader may know them. */
export const listShownMentions = (db: Db, posts: readonly string[], reader: NameReader) =>
  listShown(
    db,
    Prisma.sql`(SELECT post_id, name, person_id, team_id, area_slug, notified, excluded FROM post_mention
      WHERE post_id = ANY(${[...posts]}::uuid[]) AND dropped_at IS NULL)`,
    reader,
  )

/** The same for names that no post has yet. */
export const listShownTargets = (db: Db, targets: ReadonlyMap<string, Target>, reader: NameReader) =>
  listShown(
    db,
    Prisma.sql`(SELECT NULL::uuid AS post_id, c.name, "personId" AS person_id, "teamId" AS team_id, "areaSlug" AS area_slug,
      0 AS notified, 0 AS excluded FROM ${targetRows(targets)})`,
    reader,
  )

const targetRows = (targets: ReadonlyMap<string, Target>): Prisma.Sql => {
  const rows = [...targets].map(([name, target]) => ({ name, ...target }))
  return Prisma.sql`json_to_recordset(${JSON.stringify(rows)}::json) AS c(name text, "personId" uuid, "teamId" uuid, "areaSlug" text)`
}

const listShown = (db: Db, mentions: Prisma.Sql, reader: NameReader): Promise<ShownMention[]> => db.$queryRaw`
  SELECT x.post_id::text AS "postId", x.name, x.notified, x.excluded, x.area_slug AS "areaSlug", x.team_id::text AS "teamId",
    w.slug AS "teamSlug", w.name AS "teamName",
    x.person_id::text AS "personId", COALESCE(p.closed_at IS NOT NULL, FALSE) AS "personClosed",
    CASE WHEN p.closed_at IS NULL AND ${knownByName({ person: 'p', team: 't.team_id' }, reader)} THEN p.name END AS person
  FROM ${mentions} x CROSS JOIN (SELECT NULL::uuid AS team_id) t
  LEFT JOIN team w ON w.id = x.team_id LEFT JOIN person p ON p.id = x.person_id`

/** A name that may be mentioned, with what it means. */
export type NamedTeam = { readonly slug: string; readonly name: string }
export type NamedPerson = {
  readonly handle: string
  readonly name: string
  readonly teams: readonly string[]
}

/** Teams and people whose names begin like what was typed, out of those whom a reader may know by name. */
export async function searchNames(
  db: Db,
  typed: string,
  reader: NameReader,
  most: number,
): Promise<{ teams: NamedTeam[]; people: NamedPerson[] }> {
  const start = `${typed.replace(/[\\%_]/g, '\\$&')}%`
  const [teams, people] = await Promise.all([
    db.$queryRaw<NamedTeam[]>`
      SELECT w.slug, w.name FROM team w WHERE w.slug LIKE ${start} AND NOT ${TEAM_IS_CLOSED} ORDER BY w.name LIMIT ${most}`,
    db.$queryRaw<NamedPerson[]>`
      SELECT p.handle, p.name, ARRAY(SELECT w.name FROM membership m JOIN team w ON w.id = m.team_id
        WHERE m.person_id = p.id AND m.ended_at IS NULL ORDER BY w.name) AS teams
      FROM person p CROSS JOIN (SELECT NULL::uuid AS team_id) t
      WHERE p.closed_at IS NULL AND (p.handle LIKE ${start} OR p.handle LIKE ${`%-${start}`})
        AND ${knownByName({ person: 'p', team: 't.team_id' }, reader)} AND ${readsSpace(null)}
      ORDER BY p.handle NOT LIKE ${start}, lower(p.name), p.id LIMIT ${most}`,
  ])
  return { teams, people }
}
