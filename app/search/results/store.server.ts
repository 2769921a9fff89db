import { pageMark } from '#app/kernel/page-mark.ts'
import { knownByName } from '#app/accounts/api.server.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { SpaceKind } from '#app/policy/action.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { SEARCH_KINDS, type SearchKind } from '../query/kind.ts'
import type { Search } from '../query/parse.ts'
import { wordQuery } from '../query/word-query.ts'
import type { SearchReader } from '../reader.server.ts'
import { conditionsOf, readableEntry, type Named } from './conditions-store.server.ts'
import type { Hit } from './hit.ts'
import { MARK_END, MARK_START } from './marked.ts'

/** Words that none of so many newest entries of a kind has are rare: the index of words is asked at once. */
const NEWEST_TRIED = 200
/** Other words are first looked for in so many newest entries of each kind, one by one. */
const NEWEST_LOOKED_AT = 3000
/**
 * So many of them are enough to rank: a word that stands nearly everywhere is not ranked over a million
 * posts.
 */
const ENOUGH_TO_RANK = 100
/** The newest that hold the words and are compared by how well they fit. */
const MOST_RANKED = 300
export const PER_KIND = 5
const PAGE = 20
const MOST_SPELLED = 8

export type Asked = { readonly search: Search; readonly named: Named; readonly reader: SearchReader }

type Row = Omit<Hit, 'space' | 'team' | 'opens'> & {
  teamId: string | null
  teamSlug: string | null
  teamName: string | null
  spaceKind: SpaceKind | null
  spaceArea: AreaSlug | null
  spaceTeamSlug: string | null
  spaceTeamName: string | null
  spaceTeamId: string | null
}

const named = (kind: SearchKind): Prisma.Sql => Prisma.raw(`'${kind}'`)

/** The query of words in the language that the entries of a kind are in. */
const queryOf = (kind: SearchKind, words: string): Prisma.Sql =>
  kind === 'team' || kind === 'person'
    ? Prisma.sql`to_tsquery('simple'::regconfig, ${words})`
    : Prisma.sql`to_tsquery('english'::regconfig, ${words})`

const fitsOf = (kind: SearchKind, { search, named: found, reader }: Asked): Prisma.Sql =>
  Prisma.sql`${readableEntry(kind, reader)} AND ${conditionsOf(kind, search, found, reader)}`

/**
 * The newest entries of a kind that fit, by id and instant, as tables of a WITH and what to select from;
 * at most `most`. A word that stands in many entries fills them from the newest, and the index of words is
 * asked only where those hold fewer than `enough`, or where the very newest hold none.
 */
function newestOf(
  kind: SearchKind,
  asked: Asked,
  {
    words,
    most,
    enough,
    after,
  }: { words: string | null; most: number; enough: number; after?: string | undefined },
): { tables: Prisma.Sql[]; from: Prisma.Sql } {
  const fits = fitsOf(kind, asked)
  const behind = behindMark(after)
  const inOrder = Prisma.sql`ORDER BY t.at DESC, t.id DESC LIMIT ${most}`
  if (words === null)
    return {
      tables: [],
      from: Prisma.sql`(SELECT t.id, t.at FROM search_entry t WHERE t.kind = ${named(kind)} AND ${behind} AND ${fits} ${inOrder})`,
    }
  const holds = Prisma.sql`t.words @@ ${queryOf(kind, words)}`
  const table = (name: string) => Prisma.raw(`${kind}_${name}`)
  const [tried, recent, all] = [table('tried'), table('recent'), table('all')]
  const newest = Prisma.sql`SELECT * FROM search_entry t WHERE t.kind = ${named(kind)} AND ${behind} ORDER BY t.at DESC, t.id DESC`
  const filled = Prisma.sql`(SELECT count(*) FROM ${recent}) >= ${enough}`
  return {
    tables: [
      Prisma.sql`${tried} AS MATERIALIZED (SELECT EXISTS (SELECT FROM (${newest} LIMIT ${NEWEST_TRIED}) t WHERE ${holds}) AS held)`,
      Prisma.sql`${recent} AS MATERIALIZED (SELECT t.id, t.at FROM (
        ${newest} LIMIT CASE WHEN (SELECT held FROM ${tried}) THEN ${NEWEST_LOOKED_AT}::int ELSE 0 END) t
        WHERE ${holds} AND ${fits} ${inOrder})`,
      Prisma.sql`${all} AS MATERIALIZED (SELECT t.id, t.at FROM search_entry t
        WHERE NOT ${filled} AND t.kind = ${named(kind)} AND ${holds} AND ${behind} AND ${fits})`,
    ],
    from: Prisma.sql`(SELECT * FROM (SELECT * FROM ${recent} WHERE ${filled} UNION ALL SELECT * FROM ${all}) t ${inOrder})`,
  }
}

function behindMark(after: string | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.sql`TRUE`
  const [at, id] = after.split('_')
  return Prisma.sql`(t.at, t.id) < (${at}::text::timestamptz, ${id}::uuid)`
}

const MARKS = `StartSel=${MARK_START}, StopSel=${MARK_END}`
const WHOLE = `${MARKS}, HighlightAll=true`
const EXCERPT = `${MARKS}, MinWords=15, MaxWords=35`
/** A headline is looked for in so much of a text; reading more of it would cost more than the search. */
const LOOKED_THROUGH = 8000
const BEGINNING = 300
/** So many letters around an excerpt show whether it begins and ends with a sentence. */
const AROUND = 5

/**
 * An excerpt of an entry `t` and the letters around it; none where the excerpt is not in the text as it
 * stands, which has its tags as blanks. OFFSET has the excerpt made once, however often it is used.
 */
const excerptOf = (excerpt: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT y.excerpt, CASE WHEN y.at > 0 THEN right(left(t.body, y.at - 1), ${AROUND}) ELSE '' END AS before,
    CASE WHEN y.at > 0 THEN substr(t.body, y.at + y.length, ${AROUND}) ELSE '' END AS after
  FROM (SELECT x.excerpt, length(x.plain) AS length, strpos(t.body, x.plain) AS at
    FROM (SELECT e.excerpt, translate(e.excerpt, ${MARK_START + MARK_END}, '') AS plain
      FROM (SELECT ${excerpt} AS excerpt OFFSET 0) e) x) y`

/** What is shown of entries `t` with their `fit`. */
async function hitsOf(
  db: Db,
  {
    tables,
    from,
    words,
    reader,
  }: { tables: readonly Prisma.Sql[]; from: Prisma.Sql; words: string | null; reader: SearchReader },
): Promise<Hit[]> {
  const plain = Prisma.sql`t.kind IN ('team', 'person')`
  const headline = (text: Prisma.Sql, options: string) =>
    words === null
      ? text
      : Prisma.sql`CASE WHEN ${plain} THEN ts_headline('simple'::regconfig, ${text}, ${queryOf('person', words)}, ${options})
          ELSE ts_headline('english'::regconfig, ${text}, ${queryOf('topic', words)}, ${options}) END`
  const body =
    words === null ? Prisma.sql`left(t.body, ${BEGINNING})` : Prisma.sql`left(t.body, ${LOOKED_THROUGH})`
  const rows = await db.$queryRaw<Row[]>`
    ${tables.length > 0 ? Prisma.sql`WITH ${Prisma.join([...tables], ', ')}` : Prisma.empty}
    SELECT t.kind, t.id::text, t.at, t.topic_id::text AS "topicId", t.topic_kind AS "topicKind", t.number, t.unanswered, t.slug,
      t.area_slug AS area, ${headline(Prisma.sql`COALESCE(NULLIF(t.title, ''), o.title)`, WHOLE)} AS title,
      h.excerpt, h.before, h.after, w.id::text AS "teamId", w.slug AS "teamSlug", w.name AS "teamName",
      s.kind AS "spaceKind", s.area_slug AS "spaceArea", sw.id::text AS "spaceTeamId", sw.slug AS "spaceTeamSlug", sw.name AS "spaceTeamName",
      CASE WHEN p.closed_at IS NULL AND ${knownByName({ person: 'p', team: 't.team_id' }, reader.names)} THEN p.name END AS author,
      CASE WHEN p.closed_at IS NOT NULL THEN 'Former member' || COALESCE(', ' || w.name, '') ELSE t.author_label END AS "authorLabel"
    FROM (${from}) t CROSS JOIN LATERAL (${excerptOf(headline(body, EXCERPT))}) h LEFT JOIN topic o ON o.id = t.topic_id LEFT JOIN space s ON s.id = t.space_id LEFT JOIN team sw ON sw.id = s.team_id
    LEFT JOIN team w ON w.id = t.team_id LEFT JOIN person p ON p.id = t.author_id
    ORDER BY t.fit DESC, t.at DESC, t.id DESC`
  return rows.map((row) => toHit(row, reader))
}

function toHit(row: Row, { teams }: SearchReader): Hit {
  const {
    teamId,
    teamSlug,
    teamName,
    spaceKind,
    spaceArea,
    spaceTeamId,
    spaceTeamSlug,
    spaceTeamName,
    ...hit
  } = row
  const spaceTeam =
    spaceTeamId === null
      ? null
      : { id: spaceTeamId, slug: spaceTeamSlug!, name: spaceTeamName!, closed: false }
  return {
    ...hit,
    space: spaceKind === null ? null : { kind: spaceKind, area: spaceArea, team: spaceTeam },
    team: teamId === null ? null : { slug: teamSlug!, name: teamName! },
    opens: teamId !== null && (teams === 'all' || teams.includes(teamId)),
  }
}

/**
 * What fits best of each kind, the newest where no words are asked for; one more of each than a page
 * shows.
 */
export async function searchAll(db: Db, asked: Asked): Promise<Hit[]> {
  const words = wordQuery(asked.search.terms)
  const most = words === null ? PER_KIND + 1 : MOST_RANKED
  const parts = asked.search.kinds.map((kind) => {
    const { tables, from } = newestOf(kind, asked, { words, most, enough: ENOUGH_TO_RANK })
    const fit =
      words === null ? Prisma.sql`0::real` : Prisma.sql`ts_rank_cd(t.words, ${queryOf(kind, words)})`
    return {
      tables,
      from: Prisma.sql`(SELECT t.*, ${fit} AS fit FROM ${from} n JOIN search_entry t ON t.kind = ${named(kind)} AND t.id = n.id
        ORDER BY fit DESC, t.at DESC, t.id DESC LIMIT ${PER_KIND + 1})`,
    }
  })
  const from = Prisma.join(
    parts.map((part) => part.from),
    ' UNION ALL ',
  )
  return hitsOf(db, { tables: parts.flatMap((part) => part.tables), from, words, reader: asked.reader })
}

/** A page of what fits of one kind, the newest first, and where the next page begins. */
export async function searchKind(
  db: Db,
  kind: SearchKind,
  asked: Asked,
  after: string | undefined,
): Promise<{ hits: Hit[]; next: string | null }> {
  const words = wordQuery(asked.search.terms)
  const { tables, from } = newestOf(kind, asked, { words, most: PAGE + 1, enough: PAGE + 1, after })
  const entries = Prisma.sql`SELECT t.*, 0::real AS fit FROM ${from} n JOIN search_entry t ON t.kind = ${named(kind)} AND t.id = n.id`
  const rows = await hitsOf(db, { tables, from: entries, words, reader: asked.reader })
  const hits = rows.slice(0, PAGE)
  const last = hits.at(-1)
  return { hits, next: rows.length > PAGE && last ? pageMark(last.at, last.id) : null }
}

/**
 * What has a title or name that is spelled much like the words, best first. Words that stand in every
 * sentence are like nothing.
 */
export async function searchSpelled(
  db: Db,
  asked: Asked,
  { spelled, words }: { readonly spelled: string; readonly words: string },
): Promise<Hit[]> {
  const kinds = asked.search.kinds.filter((kind) => kind !== 'post')
  if (kinds.length === 0) return []
  const fits = kinds.map((kind) => Prisma.sql`t.kind = ${named(kind)} AND ${fitsOf(kind, asked)}`)
  const from = Prisma.sql`SELECT t.*, word_similarity(${spelled}, lower(t.title)) AS fit FROM search_entry t
    WHERE t.kind <> 'post' AND lower(t.title) %> ${spelled} AND numnode(to_tsquery('english'::regconfig, ${words})) > 0 AND (${Prisma.join(fits, ' OR ')})
    ORDER BY fit DESC, t.at DESC, t.id DESC LIMIT ${MOST_SPELLED}`
  return hitsOf(db, { tables: [], from, words: null, reader: asked.reader })
}

/** How many entries fit that others wrote; `most` need not be counted beyond. */
export async function countOthers(db: Db, asked: Asked, most: number): Promise<number> {
  const words = wordQuery(asked.search.terms)
  const parts = asked.search.kinds.map(
    (
      kind,
    ) => Prisma.sql`SELECT FROM search_entry t WHERE t.kind = ${named(kind)} AND t.author_id IS DISTINCT FROM ${asked.reader.personId}::uuid
      AND ${words === null ? Prisma.sql`TRUE` : Prisma.sql`t.words @@ ${queryOf(kind, words)}`} AND ${fitsOf(kind, asked)}`,
  )
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${Prisma.join(parts, ' UNION ALL ')} LIMIT ${most}) x`
  return row?.count ?? 0
}

/** The kinds of the entries that were found, in the order of the page. */
export const kindsIn = (hits: readonly Hit[]): SearchKind[] =>
  SEARCH_KINDS.filter((one) => hits.some(({ kind }) => kind === one))
