import { addDays, dayAt, startOfDay } from '#app/kernel/time/calendar-day.ts'
import type { NoticeKind } from '#app/network/notices/notice.ts'
import { areaOfLeads } from '#app/network/mentions/mention.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { teamSlug } from '#app/teams/team-slug.ts'
import { insertRows, type Row } from '../insert-rows.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { COACH, crewOf, membersOf, NATIONAL_STAFF, PARTICIPANT, type DemoPerson } from './people.ts'
import { randomFor } from './random.ts'
import type { Setting } from './rows.ts'
import { stableId } from './stable-id.ts'
import { DEMO_STORIES } from './stories/index.ts'

const TABLES = ['topic_reader', 'post_reaction', 'post_mention', 'notice'] as const
type LifeRows = Readonly<Record<(typeof TABLES)[number], Row[]>>

export const emptyLife = (): LifeRows => ({
  topic_reader: [],
  post_reaction: [],
  post_mention: [],
  notice: [],
})

/** After the posts, which all of it is about. */
export async function insertLife(db: Db, rows: LifeRows): Promise<void> {
  for (const table of TABLES) await insertRows(db, table, rows[table])
}

/** Whom a name mentions: everybody of a team, or the leads of an area. */
export type Mentioned = { readonly people: readonly DemoPerson[] } & (
  { readonly teamId: string } | { readonly area: AreaSlug }
)

/** Who is in the demo, and who of them is meant by a name behind an @. */
export type Cast = {
  readonly people: readonly DemoPerson[]
  readonly mentioned: (name: string) => Mentioned | null
}

export function castOf(setting: Setting): Cast {
  const teams = DEMO_STORIES.map(({ code, areas = [] }) => {
    const name = setting.jurisdictionName(code)
    const crew = crewOf(code, name)
    const people = membersOf(crew).map(({ person }) => person)
    const current = areas.filter(({ left }) => left === undefined).map(({ slug }) => slug)
    return { id: stableId('team', code), slug: teamSlug(name), lead: crew.lead, people, areas: current }
  })
  return {
    people: [NATIONAL_STAFF, COACH, PARTICIPANT, ...teams.flatMap(({ people }) => people)],
    mentioned(name) {
      const area = areaOfLeads(name)
      if (area !== null) {
        const leads = teams.filter(({ areas }) => areas.includes(area)).map(({ lead }) => lead)
        return { area, people: leads }
      }
      const team = teams.find(({ slug }) => slug === name)
      return team ? { teamId: team.id, people: team.people } : null
    },
  }
}

/** A post of the story as its readers meet it. */
export type LivedPost = {
  readonly id: string
  readonly number: number
  readonly at: Date
  readonly by: DemoPerson
  /** Number of the post that it answers. */
  readonly to: number | null
  /** Names that it mentions. */
  readonly mentions: readonly string[]
  readonly reactions: readonly { readonly kind: string; readonly by: DemoPerson }[]
}

const HOUR = 3_600_000
/** Everybody was last here between so many days ago. */
const [LEAST_AWAY, MOST_AWAY] = [2, 16]
/** The share of topics that somebody opens without having a part in them. */
const OPENED = 0.55

/** What readers did with a topic: read it in part, follow it, react to it, and what they were notified of. */
export function addLife(
  { now }: Setting,
  cast: Cast,
  topic: { readonly id: string; readonly readers: readonly DemoPerson[] },
  posts: readonly LivedPost[],
  rows: LifeRows,
): void {
  const wrote = new Map(posts.map((post) => [post.by.id, post]))
  for (const reader of topic.readers) {
    const own = wrote.get(reader.id)
    const visit = Math.max(lastVisit(now, reader).getTime(), own?.at.getTime() ?? 0)
    const read = posts.filter(({ at }) => at.getTime() <= visit).length
    if (own === undefined && (read === 0 || randomFor(`${reader.id} ${topic.id}`)() > OPENED)) continue
    rows.topic_reader.push({
      ...{ person_id: reader.id, topic_id: topic.id, read_number: read, level: own ? 'follow' : 'normal' },
      changed_at: new Date(visit),
    })
  }
  for (const { id, at, by, mentions, reactions } of posts) {
    for (const { kind, by: reactor } of reactions) {
      const later = (1 + 29 * randomFor(`${id} ${reactor.id} ${kind}`)()) * HOUR
      rows.post_reaction.push({
        ...{ post_id: id, person_id: reactor.id, kind, reacted_at: new Date(at.getTime() + later) },
      })
    }
    for (const name of mentions) {
      const mentioned = cast.mentioned(name)!
      rows.post_mention.push({
        ...{ post_id: id, name, person_id: null, mentioned_at: at, excluded: 0 },
        team_id: 'teamId' in mentioned ? mentioned.teamId : null,
        area_slug: 'area' in mentioned ? mentioned.area : null,
        notified: mentioned.people.filter((person) => person.id !== by.id).length,
      })
    }
  }
  addNotices(now, cast, topic.id, posts, rows)
}

/** An instant in the afternoon on which somebody was last in the network. */
function lastVisit(now: Date, person: DemoPerson): Date {
  const away = LEAST_AWAY + Math.floor((MOST_AWAY - LEAST_AWAY) * randomFor(`visit ${person.id}`)())
  return new Date(startOfDay(addDays(dayAt(now), -away)).getTime() + 20 * HOUR)
}

/** So long notices are looked at; the older ones would tell nobody anything. */
const NOTICED_DAYS = 60

/** One notice for each person and reason: of what came since their last visit, and of what came before it. */
function addNotices(
  now: Date,
  cast: Cast,
  topicId: string,
  posts: readonly LivedPost[],
  rows: LifeRows,
): void {
  const since = now.getTime() - NOTICED_DAYS * 24 * HOUR
  const notices = new Map<string, Row>()
  for (const post of posts.filter(({ at }) => at.getTime() > since)) {
    for (const [personId, { kind, seen }] of notifiedOf(now, cast, posts, post)) {
      const key = [personId, kind, String(seen === null)].join(' ')
      const before = notices.get(key)
      notices.set(key, {
        ...{ id: stableId(topicId, 'notice', key), person_id: personId, topic_id: topicId, kind },
        ...{ place: 'app', count: Number(before?.count ?? 0) + 1, read_at: seen },
        ...{ first_number: before?.first_number ?? post.number, last_number: post.number },
        ...{ first_at: before?.first_at ?? post.at, last_at: post.at },
      })
    }
  }
  rows.notice.push(...notices.values())
}

type Notified = Map<string, { readonly kind: NoticeKind; readonly seen: Date | null }>

/** Whom a post mentions, then whom it answers. */
function notifiedOf(now: Date, cast: Cast, posts: readonly LivedPost[], post: LivedPost): Notified {
  const notified: Notified = new Map()
  const add = (person: DemoPerson | undefined, kind: NoticeKind) => {
    if (person === undefined || person.id === post.by.id || notified.has(person.id)) return
    const visit = lastVisit(now, person)
    notified.set(person.id, { kind, seen: visit > post.at ? visit : null })
  }
  for (const name of post.mentions) for (const person of cast.mentioned(name)!.people) add(person, 'mention')
  if (post.number > 1) {
    add(posts[0]!.by, 'reply')
    if (post.to !== null) add(posts[post.to - 1]!.by, 'reply')
  }
  return notified
}
