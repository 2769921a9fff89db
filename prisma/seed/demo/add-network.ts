import { addDays, dayAt, startOfDay } from '#app/kernel/time/calendar-day.ts'
import { quote } from '#app/network/markdown/quote.ts'
import { rendered } from '#app/network/posts/rendered.server.ts'
import { insertRows, type Row } from '../insert-rows.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import { TOPICS } from './network/index.ts'
import type { Answers, TopicStory, Writer } from './network/topic-story.ts'
import { addChain, emptyChain, insertChain } from './add-network-chain.ts'
import { addLife, castOf, emptyLife, insertLife, type Cast, type LivedPost } from './add-network-life.ts'
import { COACH, crewOf, membersOf, NATIONAL_STAFF, PARTICIPANT, type DemoPerson } from './people.ts'
import type { Setting } from './rows.ts'
import { stableId } from './stable-id.ts'

/** An answer is accepted once its question and its replies are there, since the two refer to each other. */
type NetworkRows = {
  readonly topic: Row[]
  readonly post: Row[]
  readonly topic_link: Row[]
  readonly accepted: Row[]
  readonly hidden: Row[]
  readonly moderation_case: Row[]
  readonly post_flag: Row[]
}

/** Id of a demo topic by its space and key, for links that last. */
export const demoTopicId = (space: string, key: string): string => stableId('topic', space, key)

/** Puts the topics of the demo network into the spaces, which the database has made for areas and teams. */
export async function addNetwork(db: Db, setting: Setting): Promise<void> {
  const spaces = await spacesOf(db)
  const rows: NetworkRows = {
    topic: [],
    post: [],
    topic_link: [],
    accepted: [],
    hidden: [],
    moderation_case: [],
    post_flag: [],
  }
  const chain = emptyChain()
  const life = emptyLife()
  const cast = castOf(setting)
  for (const [space, topics] of Object.entries(TOPICS)) {
    const id = spaces.get(space)
    if (id === undefined)
      throw new RangeError(`The demo network speaks of the space ${space}, which is not there`)
    for (const topic of topics) {
      const posts = addTopic(setting, cast, { id, slug: space }, topic, rows)
      const readers = space.startsWith('team-')
        ? membersOf(crewOf('OH', 'Ohio')).map(({ person }) => person)
        : cast.people
      addLife(setting, cast, { id: demoTopicId(space, topic.key), readers }, posts, life)
      addChain(setting, demoTopicId(space, topic.key), topic, chain)
    }
  }
  for (const table of ['topic', 'post', 'topic_link'] as const) await insertRows(db, table, rows[table])
  await addModeration(db, rows)
  await db.$executeRaw`
    UPDATE topic AS t
    SET accepted_number = a.accepted_number, accepted_at = a.accepted_at, accepted_by = a.accepted_by
    FROM jsonb_populate_recordset(NULL::topic, ${JSON.stringify(rows.accepted)}::jsonb) AS a WHERE t.id = a.id`
  await insertChain(db, chain)
  await insertLife(db, life)
}

async function spacesOf(db: Db): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; slug: string }[]>(Prisma.sql`
    SELECT s.id::text, COALESCE(s.area_slug, 'team-' || w.slug, s.kind) AS slug
    FROM space s LEFT JOIN team w ON w.id = s.team_id`)
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

/** A post as it is stored, and the names that it mentions. */
function storedPost(text: string, cast: Cast) {
  const { mentions, ...stored } = rendered(ANYWHERE, text, (name) => cast.mentioned(name) !== null)
  return { stored, mentions: [...new Set(mentions)].filter((name) => cast.mentioned(name) !== null) }
}

/** What is invented is rendered for no particular site: all its links are paths. */
const ANYWHERE = { baseUrl: null }
const HOUR = 3_600_000

/** So that two replies of one day do not bear the same minute. */
const BETWEEN_REPLIES = 11 * 60_000

function addTopic(
  setting: Setting,
  cast: Cast,
  space: { readonly id: string; readonly slug: string },
  topic: TopicStory,
  rows: NetworkRows,
): LivedPost[] {
  const id = demoTopicId(space.slug, topic.key)
  const first = addDays(dayAt(setting.now), -topic.ago)
  const at = (after: number) => new Date(startOfDay(addDays(first, after)).getTime() + 15 * HOUR)
  const posted = [[topic.by, 0, topic.body] as const, ...(topic.replies ?? [])]
  const posts = posted.map(([by, after, body, answers], index) => ({
    ...{ number: index + 1, at: new Date(at(after).getTime() + index * BETWEEN_REPLIES) },
    ...{ writer: writerOf(setting, by), to: answers?.to ?? null },
    ...storedPost(quoted(setting, posted, answers) + body, cast),
  }))
  const [opening, last] = [posts[0]!, posts.at(-1)!]
  const answer = posts.find(({ number }) => number === topic.accepted)
  rows.topic.push({
    ...{ id, space_id: space.id, kind: topic.kind, title: topic.title, tried: topic.tried ?? null },
    ...{
      setting: topic.setting ?? null,
      author_id: opening.writer.person.id,
      team_id: opening.writer.teamId,
    },
    ...{ started_at: opening.at, last_post_at: last.at, post_count: posts.length, origin: 'demo' },
    ...{ pinned_at: topic.pinned ? opening.at : null, locked_at: topic.locked ? last.at : null },
    slow_minutes: topic.slow ?? null,
  })
  const postId = (number: number) => stableId(id, 'post', String(number))
  for (const { number, stored, at: written_at, writer, to } of posts)
    rows.post.push({
      ...{ id: postId(number), topic_id: id, number, ...stored, reply_to: to },
      ...{
        author_id: writer.person.id,
        team_id: writer.teamId,
        author_label: writer.person.label,
        written_at,
      },
    })
  const link = { topic_id: id, linked_at: opening.at, linked_by: opening.writer.person.id }
  const none = { idea_slug: null, test_id: null, measure_id: null, team_id: null }
  if (topic.idea) rows.topic_link.push({ ...link, ...none, idea_slug: topic.idea, id: stableId(id, 'idea') })
  if (topic.test)
    rows.topic_link.push({
      ...link,
      ...none,
      test_id: stableId('test', ...topic.test),
      id: stableId(id, 'test'),
    })
  if (topic.chart) {
    const [code, measure] = topic.chart
    const of = { measure_id: setting.measure(measure).id, team_id: stableId('team', code) }
    rows.topic_link.push({ ...link, ...none, ...of, id: stableId(id, 'chart') })
  }
  if (topic.hidden) {
    const { number, after, flaggedBy, flagged: reason, reason: hidden_reason } = topic.hidden
    const post_id = stableId(id, 'post', String(number))
    const case_id = stableId(post_id, 'case')
    const flagged_at = new Date(posts[number - 1]!.at.getTime() + HOUR)
    const decided_at = new Date(at(after).getTime() - 2 * HOUR)
    const by = writerOf(setting, 'staff').person.id
    rows.hidden.push({ id: post_id, hidden_reason, withdrawn_at: decided_at, withdrawn_by: by })
    rows.moderation_case.push({
      ...{ id: case_id, post_id, opened_at: flagged_at, decision: 'hide', reason: hidden_reason },
      ...{ decided_by: by, decided_at },
    })
    const person_id = writerOf(setting, flaggedBy).person.id
    rows.post_flag.push({ case_id, person_id, reason, flagged_at })
  }
  if (answer)
    rows.accepted.push({
      ...{ id, accepted_number: answer.number, accepted_at: new Date(answer.at.getTime() + HOUR) },
      accepted_by: opening.writer.person.id,
    })
  return posts.map(({ number, at, writer, to, mentions }) => ({
    ...{ id: postId(number), number, at, by: writer.person, to, mentions },
    reactions: (topic.reactions ?? [])
      .filter(([post]) => post === number)
      .flatMap(([, kind, by]) => by.map((who) => ({ kind, by: writerOf(setting, who).person }))),
  }))
}

/** The words that a reply quotes, as the reply form puts them above it. */
function quoted(
  setting: Setting,
  posted: readonly (readonly [by: Writer, ...rest: unknown[]])[],
  answers: Answers | undefined,
): string {
  if (answers?.quote === undefined) return ''
  return quote(answers.quote, writerOf(setting, posted[answers.to - 1]![0]).person.label)
}

/** Hides what staff hid in the story, with the flag and the decision. */
async function addModeration(db: Db, rows: NetworkRows): Promise<void> {
  for (const table of ['moderation_case', 'post_flag'] as const) await insertRows(db, table, rows[table])
  await db.$executeRaw`
    UPDATE post AS p SET hidden_reason = h.hidden_reason, withdrawn_at = h.withdrawn_at, withdrawn_by = h.withdrawn_by
    FROM jsonb_populate_recordset(NULL::post, ${JSON.stringify(rows.hidden)}::jsonb) AS h WHERE p.id = h.id`
}

function writerOf(setting: Setting, by: Writer): { person: DemoPerson; teamId: string | null } {
  if (by === 'coach') return { person: COACH, teamId: null }
  if (by === 'staff') return { person: NATIONAL_STAFF, teamId: null }
  if (by === 'participant') return { person: PARTICIPANT, teamId: null }
  const code = 'lead' in by ? by.lead : 'OH'
  const crew = crewOf(code, setting.jurisdictionName(code))
  const teamId = stableId('team', code)
  if ('lead' in by) return { person: crew.lead, teamId }
  if (by.ohio === 'data') return { person: crew.dataManager!, teamId }
  const title = by.ohio === 'family' ? 'family' : 'hospital'
  return { person: crew.partners.find(({ sector }) => sector === title)!.person, teamId }
}
