import { addDays, dayAt, startOfDay } from '#app/kernel/calendar-day.ts'
import { rendered } from '#app/network/posts/rendered.server.ts'
import { insertRows, type Row } from '../insert-rows.ts'
import { Prisma, type Db } from '#app/platform/db.server.ts'
import { TOPICS } from './network/index.ts'
import type { TopicStory, Writer } from './network/topic-story.ts'
import { COACH, crewOf, NATIONAL_STAFF, PARTICIPANT, type DemoPerson } from './people.ts'
import type { Setting } from './rows.ts'
import { stableId } from './stable-id.ts'

/** An answer is accepted once its question and its replies are there, since the two refer to each other. */
type NetworkRows = {
  readonly topic: Row[]
  readonly post: Row[]
  readonly topic_link: Row[]
  readonly topic_reader: Row[]
  readonly accepted: Row[]
}

/** Id of a demo topic by its space and key, for links that last. */
export const demoTopicId = (space: string, key: string): string => stableId('topic', space, key)

/** Puts the topics of the demo network into the spaces, which the database has made for areas and teams. */
export async function addNetwork(db: Db, setting: Setting): Promise<void> {
  const spaces = await spacesOf(db)
  const rows: NetworkRows = { topic: [], post: [], topic_link: [], topic_reader: [], accepted: [] }
  for (const [space, topics] of Object.entries(TOPICS)) {
    const id = spaces.get(space)
    if (id === undefined)
      throw new RangeError(`The demo network speaks of the space ${space}, which is not there`)
    for (const topic of topics) addTopic(setting, { id, slug: space }, topic, rows)
  }
  for (const table of ['topic', 'post', 'topic_link', 'topic_reader'] as const)
    await insertRows(db, table, rows[table])
  await db.$executeRaw`
    UPDATE topic AS t
    SET accepted_number = a.accepted_number, accepted_at = a.accepted_at, accepted_by = a.accepted_by
    FROM jsonb_populate_recordset(NULL::topic, ${JSON.stringify(rows.accepted)}::jsonb) AS a WHERE t.id = a.id`
  await db.$executeRaw`
    UPDATE space AS s SET topic_count = c.topics
    FROM (SELECT space_id, count(*) AS topics FROM topic GROUP BY space_id) AS c WHERE c.space_id = s.id`
}

async function spacesOf(db: Db): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; slug: string }[]>(Prisma.sql`
    SELECT s.id::text, COALESCE(s.area_slug, 'team-' || w.slug, s.kind) AS slug
    FROM space s LEFT JOIN team w ON w.id = s.team_id`)
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

/** A post of the demo calls nobody. */
function storedPost(text: string) {
  const { body, html, renderer } = rendered(ANYWHERE, text, () => false)
  return { body, html, renderer }
}

/** What is invented is rendered for no particular site: all its links are paths. */
const ANYWHERE = { baseUrl: null }
const HOUR = 3_600_000

function addTopic(
  setting: Setting,
  space: { readonly id: string; readonly slug: string },
  topic: TopicStory,
  rows: NetworkRows,
): void {
  const id = demoTopicId(space.slug, topic.key)
  const first = addDays(dayAt(setting.now), -topic.ago)
  const at = (after: number) => new Date(startOfDay(addDays(first, after)).getTime() + 15 * HOUR)
  const posts = [[topic.by, 0, topic.body] as const, ...(topic.replies ?? [])].map(
    ([by, after, body], index) => ({
      ...{ number: index + 1, body, at: at(after), writer: writerOf(setting, by) },
    }),
  )
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
  })
  for (const { number, body, at: written_at, writer } of posts)
    rows.post.push({
      ...{ id: stableId(id, 'post', String(number)), topic_id: id, number, ...storedPost(body) },
      ...{
        author_id: writer.person.id,
        team_id: writer.teamId,
        author_label: writer.person.label,
        written_at,
      },
    })
  // Who writes in a topic follows it and has read it as far as they wrote.
  for (const { number, at: changed_at, writer } of latestOfEach(posts))
    rows.topic_reader.push({
      ...{ person_id: writer.person.id, topic_id: id, read_number: number, level: 'follow', changed_at },
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
  if (answer)
    rows.accepted.push({
      ...{ id, accepted_number: answer.number, accepted_at: new Date(answer.at.getTime() + HOUR) },
      accepted_by: opening.writer.person.id,
    })
}

const latestOfEach = <Written extends { readonly writer: { readonly person: DemoPerson } }>(
  posts: readonly Written[],
): Written[] => [...new Map(posts.map((post) => [post.writer.person.id, post])).values()]

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
