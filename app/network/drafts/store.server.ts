import type { Db } from '#app/platform/database/db.server.ts'
import { Prisma } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { SpaceKind } from '#app/policy/action.ts'
import { spaceName, spaceSlug } from '../spaces/space.ts'
import { readableSpace, spaceOfRow } from '../spaces/store.server.ts'
import type { Draft, DraftHere, DraftText, Place } from './draft.ts'

/** Exactly one of them is set, as a check of the database says. */
export type PlaceKey =
  { readonly spaceId: string } | { readonly topicId: string } | { readonly postId: string }

const NO_PLACE = { spaceId: null, topicId: null, postId: null }

const whereOf = (personId: string, place: PlaceKey) => ({ personId, ...NO_PLACE, ...place })

export async function findDraft(db: Db, personId: string, place: PlaceKey): Promise<Draft | null> {
  const row = await db.postDraft.findFirst({ where: whereOf(personId, place) })
  if (row === null) return null
  const { id, version, savedAt, search, title, tried, setting, idea, body, was, replyTo, older, olderAt } =
    row
  return {
    ...{ id, version, savedAt, search, title, tried, setting, idea, body, was, replyTo },
    older: older === null || olderAt === null ? null : { text: older, at: olderAt },
  }
}

/** The same for the page of the place; `continued`: its reader asked to go on with it. */
export async function findDraftHere(
  db: Db,
  personId: string,
  place: PlaceKey,
  continued: boolean,
): Promise<DraftHere | null> {
  const draft = await findDraft(db, personId, place)
  return draft && { draft, continued }
}

export type NewDraft = DraftText & Pick<Draft, 'search' | 'was' | 'replyTo' | 'older'>

/** Writes the draft of a person for a place, over the one that is there; gives its version. */
export async function putDraft(
  db: Db,
  {
    personId,
    place,
    id,
  }: { readonly personId: string; readonly place: PlaceKey; readonly id: string | null },
  { older, ...draft }: NewDraft,
  savedAt: Date,
): Promise<number> {
  const data = { ...draft, older: older?.text ?? null, olderAt: older?.at ?? null, savedAt }
  const select = { version: true }
  const { version } =
    id === null
      ? await db.postDraft.create({ data: { ...whereOf(personId, place), ...data }, select })
      : await db.postDraft.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select })
  return version
}

/** Whose draft it is, and for which place; null when it is none of theirs. */
export async function findOwnDraft(db: Db, personId: string, id: string): Promise<{ place: Place } | null> {
  const row = await db.postDraft.findFirst({
    where: { id, personId },
    include: { space: { include: { team: true } } },
  })
  if (row === null) return null
  if (row.topicId !== null) return { place: { topic: row.topicId } }
  if (row.postId !== null) return { place: { post: row.postId } }
  const { kind, areaSlug, team } = row.space!
  const space = spaceOfRow({
    ...{ kind: kind as SpaceKind, area: areaSlug as AreaSlug | null, teamClosed: false },
    ...{ teamId: team?.id ?? null, teamSlug: team?.slug ?? null, teamName: team?.name ?? null },
  })
  return { place: { space: spaceSlug(space) } }
}

export async function removeDraft(db: Db, personId: string, id: string): Promise<void> {
  await db.postDraft.deleteMany({ where: { id, personId } })
}

/**
 * Ends the draft of what was just posted, unless a version that its writer did not know of came meanwhile.
 * What another device had saved beside it becomes the draft.
 */
export async function endDraft(
  db: Db,
  { personId, place }: { readonly personId: string | null; readonly place: PlaceKey },
  upTo: number | undefined,
): Promise<void> {
  if (personId === null || !upTo) return
  const where = { ...whereOf(personId, place), version: { lte: upTo } }
  await db.postDraft.deleteMany({ where: { ...where, older: null } })
  const { spaceId, topicId, postId } = { ...NO_PLACE, ...place }
  await db.$executeRaw`
    UPDATE post_draft SET title = '', tried = '', setting = '', idea = '', body = left(older, 100000), older = NULL, older_at = NULL,
      reply_to = NULL, saved_at = older_at, version = version + 1
    WHERE person_id = ${personId}::uuid AND space_id IS NOT DISTINCT FROM ${spaceId}::uuid AND topic_id IS NOT DISTINCT FROM ${topicId}::uuid
      AND post_id IS NOT DISTINCT FROM ${postId}::uuid AND version <= ${upTo}`
}

/**
 * A draft in the list of the person who wrote it; `where` is null where its place is not open to them any
 * more.
 */
export type DraftLine = {
  readonly id: string
  readonly savedAt: Date
  readonly text: string
  readonly where: { readonly place: Place; readonly name: string } | null
  readonly search: string
  readonly replyTo: number | null
}

/** More than this nobody begins. */
const MOST = 50

type Row = {
  id: string
  savedAt: Date
  text: string
  search: string
  replyTo: number | null
  topicId: string | null
  postId: string | null
  number: number | null
  title: string | null
  spaceKind: SpaceKind | null
  area: AreaSlug | null
  teamId: string | null
  teamSlug: string | null
  teamName: string | null
}

/** Somebody's drafts, the last saved first. */
export async function listDrafts(
  db: Db,
  { personId, reach }: { readonly personId: string; readonly reach: TeamReach },
): Promise<DraftLine[]> {
  const open = reach === 'all' ? Prisma.sql`TRUE` : readableSpace(reach)
  const rows = await db.$queryRaw<Row[]>`
    SELECT d.id::text, d.saved_at AS "savedAt", concat_ws(E'\n\n', NULLIF(d.title, ''), NULLIF(d.tried, ''), NULLIF(d.setting, ''), NULLIF(d.body, ''),
      d.older) AS text, d.search, d.reply_to AS "replyTo", d.topic_id::text AS "topicId", d.post_id::text AS "postId", t.number, o.title,
      s.kind AS "spaceKind", s.area_slug AS area, w.id::text AS "teamId", w.slug AS "teamSlug", w.name AS "teamName"
    FROM post_draft d LEFT JOIN post t ON t.id = d.post_id LEFT JOIN topic o ON o.id = COALESCE(d.topic_id, t.topic_id)
    LEFT JOIN space s ON s.id = COALESCE(d.space_id, o.space_id) AND (o.id IS NULL OR o.withdrawn_at IS NULL) AND ${open}
    LEFT JOIN team w ON w.id = s.team_id
    WHERE d.person_id = ${personId}::uuid ORDER BY d.saved_at DESC, d.id LIMIT ${MOST}`
  return rows.map(({ id, savedAt, text, search, replyTo, ...row }) => ({
    ...{ id, savedAt, text, search, replyTo, where: placeOf(row) },
  }))
}

function placeOf({
  topicId,
  postId,
  number,
  title,
  spaceKind,
  ...row
}: Omit<Row, 'id' | 'savedAt' | 'text' | 'search' | 'replyTo'>): DraftLine['where'] {
  if (spaceKind === null) return null
  if (postId !== null) return { place: { post: postId }, name: `Edit of post ${number}, ${title}` }
  if (topicId !== null) return { place: { topic: topicId }, name: `Reply to ${title}` }
  const space = spaceOfRow({ ...row, kind: spaceKind, teamClosed: false })
  return { place: { space: spaceSlug(space) }, name: `New topic, ${spaceName(space)}` }
}
