import { expect, test } from 'vitest'
import { findActor, nameReader } from '#app/accounts/api.server.ts'
import { readCommunity } from '#app/network/community/queries.server.ts'
import {
  readAimDiscussion,
  readAreaDriver,
  readChartDiscussion,
  readIdeaDiscussion,
  readPointDiscussion,
  readTeamDriver,
  readTestDiscussion,
} from '#app/network/links/queries.server.ts'
import { listCandidates } from '#app/network/new-for-you/store.server.ts'
import { readNetworkHome, readNews } from '#app/network/new-for-you/queries.server.ts'
import { sendDigest } from '#app/network/notice-mails/digest.server.ts'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { ownTeams } from '#app/network/own-teams.ts'
import { readSpace, readTopic } from '#app/network/topics/queries.server.ts'
import { spaceSlug } from '#app/network/spaces/space.ts'
import { findSpace } from '#app/network/spaces/store.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { readSearch } from '#app/search/queries.server.ts'
import { asking, valueOf } from '../../support/asking.ts'
import {
  addNetworkWorld,
  COMMON,
  WORLD_DRIVER,
  WORLD_IDEAS,
  WORLD_MEASURE,
  WORLD_MONTH,
  type NetworkWorld,
  type WorldTopic,
} from '../../support/network-world.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const NOW = '2026-03-18T14:00:00Z'
const HOUR = 3_600_000
/** What was written in the last 90 days is news, and is counted as late. */
const NEWS_SINCE = Date.parse(NOW) - 90 * 24 * HOUR
const as = (actor: PersonActor) => asking(database.db, actor, stoppedClock(NOW))
const ids = (topics: Iterable<{ readonly id: string }>) => [...topics].map(({ id }) => id).sort()

/**
 * Topics that somebody may open by their address, as the policy answers, without those that were taken away.
 */
async function openTo(actor: PersonActor, world: NetworkWorld): Promise<WorldTopic[]> {
  const open: WorldTopic[] = []
  for (const topic of world.topics)
    if ((await readTopic.ask(as(actor), { topic: topic.id })).kind === 'done' && !topic.gone) open.push(topic)
  return open
}

/** Everything that the pages of a space list; null where it may not be opened. */
async function listed(actor: PersonActor, space: string): Promise<string[] | null> {
  const seen = new Set<string>()
  let after: string | undefined
  do {
    const page = await readSpace.ask(as(actor), { space, ...(after && { after }) })
    if (page.kind !== 'done') return null
    const { above, topics, next } = page.value
    for (const { id } of [...(above?.pinned ?? []), ...(above?.unanswered ?? []), ...topics]) seen.add(id)
    after = next ?? undefined
  } while (after !== undefined)
  return [...seen].sort()
}

/** The topics that somebody finds by a word that stands in all of them. */
async function topicsFound(actor: PersonActor): Promise<string[]> {
  const seen: string[] = []
  let after: string | null = null
  do {
    const asked: Record<string, string> = { q: COMMON, more: 'topic', ...(after && { after }) }
    const { found } = valueOf(await readSearch.ask(as(actor), asked))
    const group: { hits: { id: string }[]; next: string | null } | undefined = found?.groups[0]
    seen.push(...(group?.hits ?? []).map(({ id }) => id))
    after = group?.next ?? null
  } while (after !== null)
  return seen
}

/**
 * The topics with something of somebody else that a person has not read, in the network and in the spaces of
 * their own teams.
 */
async function newsFor(actor: PersonActor, open: readonly WorldTopic[]): Promise<WorldTopic[]> {
  const marks = await database.db.topicReader.findMany({ where: { personId: actor.id } })
  const markOf = new Map(marks.map((mark) => [mark.topicId, mark]))
  const own = ownTeams(actor)
  return open.filter(({ id, teamId, posts, started }) => {
    const { readNumber = 0, level = 'normal' } = markOf.get(id) ?? {}
    const last = Date.parse(started) + (posts.length - 1) * HOUR
    const unread = posts.some(
      (post) => post.number > readNumber && !post.withdrawn && post.author !== actor.id,
    )
    return (teamId === null || own.includes(teamId)) && level !== 'mute' && last > NEWS_SINCE && unread
  })
}

test.each(['first', 'second'])(
  'every list of the network shows what its reader may open, and all of it (%s draw)',
  async (seed) => {
    const world = await addNetworkWorld(database.db, seed)
    const spaceIds = [...new Set(world.topics.map(({ spaceId }) => spaceId))]
    const spaces = await Promise.all(spaceIds.map(async (id) => (await findSpace(database.db, { id }))!))
    let [reading, kept] = [0, 0]
    for (const personId of world.people) {
      const actor = (await findActor(database.db, personId))!
      const open = await openTo(actor, world)
      const who = `${actor.name} of ${seed}`
      reading += open.length
      kept += world.topics.filter(({ gone }) => !gone).length - open.length

      for (const space of spaces) {
        const list = await listed(actor, spaceSlug(space))
        const wanted = ids(open.filter(({ spaceId }) => spaceId === space.id))
        expect(list ?? [], `${spaceSlug(space)} for ${who}`).toEqual(wanted)
      }

      const network = await readNews.ask(as(actor), {})
      if (network.kind !== 'done') {
        expect(open, who).toEqual([])
        expect(valueOf(await readNetworkHome.ask(as(actor), {})), who).toBe(null)
        for (const idea of WORLD_IDEAS)
          expect(valueOf(await readIdeaDiscussion.ask(as(actor), { idea })), who).toBe(null)
        expect(await topicsFound(actor), who).toEqual([])
        continue
      }
      const news = await newsFor(actor, open)
      const asReader = { names: nameReader(actor), personId: actor.id }
      const candidates = await listCandidates(
        database.db,
        { teams: ownTeams(actor), now: new Date(NOW) },
        asReader,
      )
      expect(ids(candidates), `new for ${who}`).toEqual(ids(news))
      const counted = Object.values(network.value.newIn).reduce((sum, count) => sum + count, 0)
      expect(counted, `counts of ${who}`).toBe(news.length)
      const home = valueOf(await readNetworkHome.ask(as(actor), {}))!
      const shown = [...home.topics, ...(home.own?.questions ?? [])]
      for (const { id } of shown) expect(ids(open), `home of ${who}`).toContain(id)
      for (const { topic } of home.own?.said ?? []) expect(ids(open), `home of ${who}`).toContain(topic)

      expect((await topicsFound(actor)).toSorted(), `search of ${who}`).toEqual(ids(open).toSorted())

      const notices = await database.db.notice.findMany({ where: { personId } })
      const noticed = ids(open.filter(({ id }) => notices.some(({ topicId }) => topicId === id)))
      const bell: string[] = []
      for (let after: string | undefined, more = true; more;) {
        const page = valueOf(await readNotices.ask(as(actor), { ...(after && { after }) }))
        bell.push(...page.groups.map(({ topic }) => topic.id))
        after = page.next ?? undefined
        more = after !== undefined
      }
      expect(bell.sort(), `notices of ${who}`).toEqual(noticed)

      for (const idea of WORLD_IDEAS)
        expectAbout(valueOf(await readIdeaDiscussion.ask(as(actor), { idea })), open, idea, who)
      const driver = { area: 'safe-sleep', driver: WORLD_DRIVER }
      const ofDriver = valueOf(await readAreaDriver.ask(as(actor), driver)).chosen
      expectAbout(ofDriver!.discussion, open, WORLD_DRIVER, who)
      for (const { slug, id, test: testId, aim, node } of world.teams) {
        const ofTest = await readTestDiscussion.ask(as(actor), { team: slug, test: testId })
        if (ofTest.kind === 'done') expectAbout(ofTest.value, open, testId, who)
        const ofChart = await readChartDiscussion.ask(as(actor), { team: slug, measure: WORLD_MEASURE })
        if (ofChart.kind === 'done') expectAbout(ofChart.value, open, id, who)
        const point = { team: slug, measure: WORLD_MEASURE, period: WORLD_MONTH }
        const ofPoint = await readPointDiscussion.ask(as(actor), point)
        const atPoint = open.filter(({ links }) => links.includes(WORLD_MONTH))
        if (ofPoint.kind === 'done') expectAbout(ofPoint.value, atPoint, id, who)
        const ofAim = await readAimDiscussion.ask(as(actor), { team: slug, aim })
        if (ofAim.kind === 'done') expectAbout(ofAim.value, open, aim, who)
        const ofNode = await readTeamDriver.ask(as(actor), { team: slug, area: 'safe-sleep', node })
        if (ofNode.kind === 'done') expectAbout(ofNode.value.chosen!.discussion, open, node, who)
      }

      await sendDigest.ask(asking(database.db, { kind: 'system', name: 'test' }, stoppedClock(NOW)), {
        ...{ person: personId, week: '2026-03-16' },
      })
      const digested = await database.db.noticeDigestTopic.findMany({ where: { personId } })
      for (const { topicId } of digested) expect(ids(news), `digest of ${who}`).toContain(topicId)
      expect(digested, `digest of ${who}`).toHaveLength(Math.min(5, news.length))
    }
    // The draw is worth nothing where everybody reads everything.
    expect(Math.min(reading, kept)).toBeGreaterThan(20)
    await expectCounted(world)
  },
  // Some two thousand use cases are asked.
  60_000,
)

/** At most five, and then it says that there are more. */
function expectAbout(
  view: { readonly topics: readonly { id: string }[]; readonly more: boolean } | null,
  open: readonly WorldTopic[],
  target: string,
  who: string,
): void {
  const about = ids(open.filter(({ links }) => links.includes(target)))
  const shown = ids(view!.topics)
  for (const id of shown) expect(about, `topics about ${target} for ${who}`).toContain(id)
  expect([shown.length, view!.more], `topics about ${target} for ${who}`).toEqual([
    Math.min(5, about.length),
    about.length > 5,
  ])
}

/** What the community page counts is of the network alone, whoever may read the rest. */
async function expectCounted(world: NetworkWorld): Promise<void> {
  const staff = (await findActor(database.db, world.people[0]!))!
  const spaces = await database.db.space.findMany({ where: { kind: { in: ['area', 'commons'] } } })
  const counted = world.topics.filter(({ gone, spaceId }) => !gone && spaces.some(({ id }) => id === spaceId))
  const { areas, unanswered } = valueOf(await readCommunity.ask(as(staff), {}))
  const shown = counted.flatMap(({ started, posts }) =>
    posts.filter(
      ({ number, withdrawn }) => !withdrawn && Date.parse(started) + (number - 1) * HOUR >= NEWS_SINCE,
    ),
  )
  expect(areas.reduce((sum, area) => sum + area.posts, 0)).toBe(shown.length)
  for (const { id } of unanswered.questions) expect(ids(counted)).toContain(id)
  for (const personId of world.people.slice(1)) {
    const actor = (await findActor(database.db, personId))!
    expect((await readCommunity.ask(as(actor), {})).kind).not.toBe('done')
  }
}
