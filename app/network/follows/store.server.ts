import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { SpaceKind } from '#app/policy/action.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { isFor, closeness, type NameReader } from '#app/accounts/api.server.ts'
import { readableSpace, readsSpace, spaceOfRow } from '../spaces/store.server.ts'
import { spaceName, spaceSlug } from '../spaces/space.ts'
import type { Level } from '../topics/forms.ts'
import type { Following } from './follow.ts'

/** Exactly one of them is set, as a check of the database says. */
export type FollowTarget =
  | { readonly spaceId: string }
  | { readonly ideaSlug: string }
  | { readonly measureId: string }
  | { readonly followedId: string }

const NONE = { spaceId: null, ideaSlug: null, measureId: null, followedId: null }

export async function findFollow(db: Db, personId: string, target: FollowTarget): Promise<Level> {
  const row = await db.follow.findFirst({ where: { personId, ...NONE, ...target }, select: { level: true } })
  return (row?.level as Level | undefined) ?? 'normal'
}

/** Writes how much somebody wants to hear of something; `normal` leaves nothing behind. */
export async function setFollow(
  db: Db,
  personId: string,
  target: FollowTarget,
  level: Level,
  at: Date,
): Promise<void> {
  const { spaceId, ideaSlug, measureId, followedId } = { ...NONE, ...target }
  if (level === 'normal') {
    await db.follow.deleteMany({ where: { personId, ...NONE, ...target } })
    return
  }
  await db.$executeRaw`
    INSERT INTO follow (person_id, space_id, idea_slug, measure_id, followed_id, level, changed_at)
    VALUES (${personId}::uuid, ${spaceId}::uuid, ${ideaSlug}, ${measureId}::uuid, ${followedId}::uuid, ${level}, ${at})
    ON CONFLICT (person_id, space_id, idea_slug, measure_id, followed_id) DO UPDATE
      SET level = excluded.level, changed_at = excluded.changed_at`
}

/** More than this nobody reads through. */
const MOST = 200

/** What somebody follows or mutes, as far as they may know of it today, the last chosen first. */
export async function listFollows(
  db: Db,
  { personId, reach, names }: { personId: string; reach: TeamReach; names: NameReader },
): Promise<Following[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT f.level, f.idea_slug AS idea, m.slug AS measure, m.name AS "measureName", p.id::text AS person, p.name AS "personName",
      s.kind AS "spaceKind", s.area_slug AS area, w.id::text AS "teamId", w.slug AS "teamSlug", w.name AS "teamName"
    FROM follow f
    LEFT JOIN space s ON s.id = f.space_id AND ${readableSpace(reach)} LEFT JOIN team w ON w.id = s.team_id
    LEFT JOIN measure m ON m.id = f.measure_id AND (m.team_id IS NULL OR m.shared_at IS NOT NULL)
    LEFT JOIN person p ON p.id = f.followed_id AND p.closed_at IS NULL AND ${isFor(LISTING, closeness('p', names))}
    WHERE f.person_id = ${personId}::uuid AND num_nonnulls(s.id, f.idea_slug::text, m.id::text, p.id::text) > 0
    ORDER BY f.changed_at DESC, f.id LIMIT ${MOST}`
  return rows.flatMap((row): Following[] => {
    const { level } = row
    if (row.idea !== null) {
      const idea = ideaOf(row.idea)
      return idea ? [{ kind: 'idea', target: idea.slug, name: idea.title, level }] : []
    }
    if (row.measure !== null) return [{ kind: 'measure', target: row.measure, name: row.measureName!, level }]
    if (row.person !== null) return [{ kind: 'person', target: row.person, name: row.personName!, level }]
    if (row.spaceKind === null) return []
    const space = spaceOfRow({ ...row, kind: row.spaceKind, teamClosed: false })
    return [{ kind: 'space', target: spaceSlug(space), name: spaceName(space), level }]
  })
}

type Row = {
  level: Following['level']
  idea: string | null
  measure: string | null
  measureName: string | null
  person: string | null
  personName: string | null
  spaceKind: SpaceKind | null
  area: AreaSlug | null
  teamId: string | null
  teamSlug: string | null
  teamName: string | null
}

/** Whom a person `p` lets find them. */
const LISTING = Prisma.sql`COALESCE((SELECT x.listing_for FROM profile x WHERE x.person_id = p.id), 'everyone')`

/**
 * That a row `f` of what somebody follows is about a topic `t`: its space, what it is linked to, or who
 * started it.
 */
export const followsTopic = Prisma.sql`(f.space_id = t.space_id OR f.followed_id = t.author_id
  OR EXISTS (SELECT FROM topic_link l WHERE l.topic_id = t.id AND (l.idea_slug = f.idea_slug OR l.measure_id = f.measure_id)))`

/**
 * Who follows the space of a topic, what it is about, or who started it, and may read it. Anyone who is found
 * by their teams alone is followed by nobody: the notice would say who stands behind a name that is not
 * shown.
 */
export async function listFollowers(db: Db, topicId: string, teamId: string | null): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT f.person_id::text AS id FROM topic t JOIN follow f ON ${followsTopic} JOIN person p ON p.id = f.person_id
    WHERE t.id = ${topicId}::uuid AND f.level = 'follow' AND ${readsSpace(teamId)}
      AND (f.followed_id IS NULL OR COALESCE((SELECT x.listing_for FROM profile x WHERE x.person_id = t.author_id), 'everyone') = 'everyone')`
  return rows.map(({ id }) => id)
}

/**
 * That a person `p` muted the space of a topic `t`, what it is about, or the person with the id `by`. Words
 * to oneself come through, except from a person whom one muted; so does a topic that one follows.
 */
export const mutes = ({
  by,
  kind,
  level,
}: {
  by: string | null
  kind: string
  level: Prisma.Sql
}) => Prisma.sql`EXISTS (
  SELECT FROM follow f WHERE f.person_id = p.id AND f.level = 'mute' AND (f.followed_id = ${by}::uuid
    OR ${['topic', 'reaction', 'announcement'].includes(kind)} AND ${level} <> 'follow' AND f.followed_id IS NULL AND ${followsTopic}))`
