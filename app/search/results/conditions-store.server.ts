import { closeness, isFor, knownByName } from '#app/accounts/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import { spaceOfSlug } from '#app/network/spaces/space.ts'
import type { SearchKind } from '../query/kind.ts'
import type { Search } from '../query/parse.ts'
import type { SearchReader } from '../reader.server.ts'

/**
 * Whether a reader may read an entry `t` of a kind, as a condition: the same answer as opening its page
 * gives.
 */
export function readableEntry(kind: SearchKind, { teams, network, names }: SearchReader): Prisma.Sql {
  if (kind === 'idea') return Prisma.sql`TRUE`
  if (kind === 'team') return Prisma.sql`${names !== null}::boolean`
  if (kind === 'person')
    // Anyone who holds no role any more is found by nobody, as in the directory.
    return Prisma.sql`EXISTS (SELECT FROM person p WHERE p.id = t.id AND ${isFor(Prisma.sql`t.open_to`, closeness('p', names))}
      AND (EXISTS (SELECT FROM membership x WHERE x.person_id = p.id AND x.ended_at IS NULL)
        OR EXISTS (SELECT FROM coach_assignment x WHERE x.person_id = p.id AND x.ended_at IS NULL)
        OR EXISTS (SELECT FROM standing x WHERE x.person_id = p.id AND x.revoked_at IS NULL)))`
  if (teams === 'all') return Prisma.sql`TRUE`
  return Prisma.sql`(t.open_to = 'network' AND ${network}::boolean
    OR t.open_team_id = ANY(${[...teams]}::uuid[]))`
}

/** What the operators of a search name, looked up. */
export type Named = { readonly spaceId: string | null; readonly state: string | null }

/** The space and the state that a search names; null where there is none that the reader may open. */
export async function findNamed(
  db: Db,
  { space, state }: Pick<Search, 'space' | 'state'>,
  { teams, network }: SearchReader,
): Promise<Named> {
  const slug = (space !== null && spaceOfSlug(space)) || {}
  const area = 'area' in slug ? slug.area : null
  const team = 'team' in slug ? slug.team : null
  const kind = 'kind' in slug ? slug.kind : null
  const open =
    teams === 'all'
      ? Prisma.sql`TRUE`
      : Prisma.sql`(s.team_id IS NULL AND ${network}::boolean OR s.team_id = ANY(${[...teams]}::uuid[]))`
  const [row] = await db.$queryRaw<Named[]>`
    SELECT (SELECT s.id::text FROM space s LEFT JOIN team w ON w.id = s.team_id
        WHERE (s.area_slug = ${area}::text OR w.slug = ${team}::text OR s.kind = ${kind}::text) AND ${open} LIMIT 1) AS "spaceId",
      (SELECT j.code::text FROM jurisdiction j WHERE lower(j.code) = ${state}::text
        OR replace(lower(j.name), ' ', '-') = replace(${state}::text, ' ', '-') LIMIT 1) AS state`
  return row ?? { spaceId: null, state: null }
}

/** What the operators of a search leave of the entries `t` of a kind, as a condition. */
export function conditionsOf(
  kind: SearchKind,
  search: Search,
  { spaceId, state }: Named,
  reader: SearchReader,
): Prisma.Sql {
  const { topicKind, author, area, idea, unanswered, from, until } = search
  const parts = [
    ...(topicKind ? [Prisma.sql`t.topic_kind = ${topicKind}`] : []),
    ...(spaceId ? [Prisma.sql`t.space_id = ${spaceId}::uuid`] : []),
    ...(author ? [writtenBy(author, reader)] : []),
    ...(state ? [ofState(kind, state)] : []),
    ...(area ? [ofArea(kind, area)] : []),
    ...(idea
      ? [
          Prisma.sql`(t.idea_slug = ${idea} OR t.topic_id IN (SELECT l.topic_id FROM topic_link l WHERE l.idea_slug = ${idea}))`,
        ]
      : []),
    ...(unanswered ? [Prisma.sql`t.unanswered`] : []),
    ...(from ? [Prisma.sql`t.at >= ${from}::timestamptz`] : []),
    ...(until ? [Prisma.sql`t.at < ${until}::timestamptz`] : []),
  ]
  return parts.length === 0 ? Prisma.sql`TRUE` : Prisma.join(parts, ' AND ')
}

/** By a person of that handle or name, where the reader may know that it is they who wrote it. */
function writtenBy(author: string, { personId, names }: SearchReader): Prisma.Sql {
  if (author === 'me') return Prisma.sql`t.author_id = ${personId}::uuid`
  return Prisma.sql`t.author_id = ANY(ARRAY(SELECT x.id FROM person x WHERE x.handle = ${author} OR lower(x.name) = ${author}))
    AND EXISTS (SELECT FROM person p WHERE p.id = t.author_id AND p.closed_at IS NULL
      AND ${knownByName({ person: 'p', team: 't.team_id' }, names)})`
}

const teamsOf = (state: string): Prisma.Sql =>
  Prisma.sql`(SELECT x.id FROM team x WHERE x.jurisdiction_code = ${state})`

const ofState = (kind: SearchKind, state: string): Prisma.Sql =>
  kind === 'person'
    ? Prisma.sql`(EXISTS (SELECT FROM membership m WHERE m.person_id = t.id AND m.ended_at IS NULL AND m.team_id IN ${teamsOf(state)})
        OR EXISTS (SELECT FROM coach_assignment m WHERE m.person_id = t.id AND m.ended_at IS NULL AND m.team_id IN ${teamsOf(state)}))`
    : Prisma.sql`t.team_id IN ${teamsOf(state)}`

function ofArea(kind: SearchKind, area: string): Prisma.Sql {
  const worksOn = (team: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT FROM team_area a WHERE a.team_id = ${team} AND a.area_slug = ${area} AND a.left_at IS NULL)`
  if (kind === 'team') return worksOn(Prisma.sql`t.id`)
  if (kind === 'person')
    return Prisma.sql`(EXISTS (SELECT FROM profile f WHERE f.person_id = t.id AND f.areas_for = 'everyone' AND ${area} = ANY(f.areas))
      OR EXISTS (SELECT FROM membership m WHERE m.person_id = t.id AND m.ended_at IS NULL AND ${worksOn(Prisma.sql`m.team_id`)}))`
  return Prisma.sql`t.area_slug = ${area}`
}
