import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { AreaSlug } from './areas/area-slug.ts'
import type { Tile } from './tile.ts'
import type { AreaTeam, Jurisdiction, Phase, Team, TeamAreaSpell, TeamListing } from './team.ts'

/** By its address (`ohio`) or its jurisdiction's code (`OH`). */
export async function findTeam(db: Db, slugOrCode: string): Promise<Team | null> {
  const rows = await db.$queryRaw<Team[]>`
    SELECT t.id::text, t.slug, t.name, t.jurisdiction_code AS "jurisdictionCode", j.hhs_region AS "hhsRegion", t.demo,
      EXISTS (SELECT 1 FROM team_closure c WHERE c.team_id = t.id AND c.reopened_at IS NULL) AS closed
    FROM team t JOIN jurisdiction j ON j.code = t.jurisdiction_code
    WHERE t.slug = ${slugOrCode} OR t.jurisdiction_code = upper(${slugOrCode}) LIMIT 1`
  return rows[0] ?? null
}

/** What the given teams are called, in the order of their names. */
export async function listTeamNames(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; slug: string; name: string; demo: boolean; closed: boolean }[]> {
  const teams = await db.team.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { name: 'asc' },
    select: {
      ...{ id: true, slug: true, name: true, demo: true },
      closures: { where: { reopenedAt: null }, select: { id: true } },
    },
  })
  return teams.map(({ closures, ...team }) => ({ ...team, closed: closures.length > 0 }))
}

/**
 * Every jurisdiction with the names files give it, also those without a team: a row for one of them is
 * another's, not a mistake.
 */
export async function listJurisdictionNames(
  db: Db,
): Promise<{ code: string; fips: string; name: string; slug?: string }[]> {
  const rows = await db.$queryRaw<{ code: string; fips: string; name: string; slug: string | null }[]>`
    SELECT j.code, j.fips, j.name, t.slug FROM jurisdiction j LEFT JOIN team t ON t.jurisdiction_code = j.code ORDER BY j.name`
  return rows.map(({ slug, ...names }) => (slug === null ? names : { ...names, slug }))
}

/** The areas in their order, each with the teams that work on it now. */
export async function listAreaTeams(db: Db): Promise<{ slug: AreaSlug; teams: AreaTeam[] }[]> {
  return db.$queryRaw<{ slug: AreaSlug; teams: AreaTeam[] }[]>`
    SELECT s.slug, COALESCE(json_agg(json_build_object('slug', t.slug, 'code', t.jurisdiction_code, 'name', t.name, 'demo', t.demo)
      ORDER BY t.name) FILTER (WHERE t.id IS NOT NULL), '[]') AS teams
    FROM strategy_area s
    LEFT JOIN team_area ta ON ta.area_slug = s.slug AND ta.left_at IS NULL
    LEFT JOIN team t ON t.id = ta.team_id
      AND NOT EXISTS (SELECT 1 FROM team_closure c WHERE c.team_id = t.id AND c.reopened_at IS NULL)
    GROUP BY s.slug, s.ordinal ORDER BY s.ordinal`
}

/** Every area a team works or worked on, the open ones first. */
export async function listTeamAreas(db: Db, teamId: string): Promise<TeamAreaSpell[]> {
  return db.$queryRaw<TeamAreaSpell[]>`
    SELECT ta.area_slug AS "areaSlug", ta.started_at AS "startedAt", starter.name AS "startedBy", ta.left_at AS "leftAt",
      leaver.name AS "leftBy", ta.left_reason AS "leftReason"
    FROM team_area ta JOIN strategy_area s ON s.slug = ta.area_slug
    LEFT JOIN person starter ON starter.id = ta.started_by LEFT JOIN person leaver ON leaver.id = ta.left_by
    WHERE ta.team_id = ${teamId}::uuid ORDER BY ta.left_at DESC NULLS FIRST, s.ordinal`
}

/** Enters areas. The database counts at once, so that a fourth fails here and not at commit. */
export async function enterAreas(
  db: Db,
  teamId: string,
  areas: readonly string[],
  { at, by }: Signature,
): Promise<void> {
  await db.teamArea.createMany({
    data: areas.map((areaSlug) => ({ teamId, areaSlug, startedAt: at, startedBy: by })),
  })
  await countAreasNow(db)
}

/** Leaves an area; false when the team does not work on it. */
export async function leaveArea(
  db: Db,
  { teamId, areaSlug, reason }: { teamId: string; areaSlug: string; reason: string },
  { at, by }: Signature,
): Promise<boolean> {
  const { count } = await db.teamArea.updateMany({
    where: { teamId, areaSlug, leftAt: null },
    data: { leftAt: at, leftBy: by, leftReason: reason },
  })
  await countAreasNow(db)
  return count === 1
}

async function countAreasNow(db: Db): Promise<void> {
  await db.$executeRaw`SET CONSTRAINTS "team_area_one_to_three" IMMEDIATE`
}

/** Every team of the collaborative (at most one a jurisdiction, so 59) with the areas it works on. */
export async function listTeams(db: Db): Promise<TeamListing[]> {
  return db.$queryRaw<TeamListing[]>`
    SELECT t.id::text, t.slug, t.jurisdiction_code AS code, t.name, j.hhs_region AS "hhsRegion", t.demo,
      ARRAY(SELECT ta.area_slug FROM team_area ta JOIN strategy_area s ON s.slug = ta.area_slug
        WHERE ta.team_id = t.id AND ta.left_at IS NULL ORDER BY s.ordinal) AS areas
    FROM team t JOIN jurisdiction j ON j.code = t.jurisdiction_code ORDER BY t.name`
}

/** Every jurisdiction with its place on the tile map, row by row. */
export const listTiles = (db: Db): Promise<Tile[]> =>
  db.$queryRaw<Tile[]>`
    SELECT code, name, tile_row AS row, tile_col AS col FROM jurisdiction WHERE tile_row IS NOT NULL AND tile_col IS NOT NULL
    ORDER BY tile_row, tile_col`

/** Jurisdictions that have no team yet. */
export async function listOpenJurisdictions(db: Db): Promise<Jurisdiction[]> {
  return db.jurisdiction.findMany({
    where: { teams: { none: {} } },
    orderBy: { name: 'asc' },
    select: { code: true, name: true, hhsRegion: true },
  })
}

/** Opens the team of a jurisdiction in the collaborative; null when there is no such jurisdiction. */
export async function addTeam(
  db: Db,
  code: string,
  slugOf: (name: string) => string,
  joinedOn: Date,
): Promise<Team | null> {
  const jurisdiction = await db.jurisdiction.findUnique({ where: { code } })
  if (jurisdiction === null) return null
  const collaborative = await db.collaborative.findFirstOrThrow({ select: { id: true } })
  const slug = slugOf(jurisdiction.name)
  const { id } = await db.team.create({
    data: {
      collaborativeId: collaborative.id,
      jurisdictionCode: code,
      slug,
      name: jurisdiction.name,
      joinedOn,
    },
    select: { id: true },
  })
  return {
    id,
    slug,
    name: jurisdiction.name,
    jurisdictionCode: code,
    hhsRegion: jurisdiction.hhsRegion,
    demo: false,
    closed: false,
  }
}

/** The collaborative and its phases, in their order. */
export async function findCollaborative(
  db: Db,
): Promise<{ name: string; summary: string; phases: Phase[] } | null> {
  return db.collaborative.findFirst({
    select: {
      name: true,
      summary: true,
      phases: {
        orderBy: { number: 'asc' },
        select: {
          number: true,
          name: true,
          ledBy: true,
          scope: true,
          startsOn: true,
          endsOn: true,
          source: true,
        },
      },
    },
  })
}
