import type { Db } from '#app/platform/database/db.server.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { randomFor } from '#prisma/seed/demo/random.ts'
import { addTeamOf } from './asking.ts'
import { addAim, addDriver, addTest, AT, DAY } from './world-work.ts'

/** In the title or a post of every topic. */
export const COMMON = 'lullaby'

export type WorldTopic = {
  readonly id: string
  readonly title: string
  readonly spaceId: string
  readonly teamId: string | null
  readonly started: string
  /** Nobody sees it in a list: withdrawn by its author, or hidden by staff. */
  readonly gone: boolean
  readonly posts: readonly { readonly number: number; readonly author: string; readonly withdrawn: boolean }[]
  readonly links: readonly string[]
}

export type NetworkWorld = {
  readonly people: readonly string[]
  readonly teams: readonly {
    readonly id: string
    readonly slug: string
    readonly test: string
    readonly aim: string
    /** A driver of its diagram. */
    readonly node: string
  }[]
  readonly topics: readonly WorldTopic[]
}

export const WORLD_IDEAS = ['ten-cribs-a-week', 'hard-stop']
export const WORLD_MEASURE = 'safe-crib-audit'
export const WORLD_DRIVER = 'fathers'
export const WORLD_MONTH = '2026-02'

/**
 * People, teams, spaces and topics that are drawn by lot, the same ones for the same text. Written as rows:
 * what the rules say is asked later.
 */
export async function addNetworkWorld(db: Db, seed: string): Promise<NetworkWorld> {
  const random = randomFor(seed)
  const upTo = (count: number) => Math.floor(random() * count)
  const chance = (share: number) => random() < share
  const oneOf = <Kind>(kinds: readonly Kind[]): Kind => kinds[upTo(kinds.length)]!

  const plain: { id: string; slug: string }[] = []
  for (const code of ['OH', 'TX', 'AL', 'VT']) plain.push(await addTeamOf(db, code))
  const people: string[] = []
  for (let n = 0; n < 7; n++) {
    const standing = n === 0 ? 'staff' : n === 1 ? 'funder' : chance(0.3) ? 'participant' : null
    const { id } = await db.person.create({
      data: {
        ...{ email: `world-${n}@agency.example`, name: `World ${n}`, lastSeenAt: new Date(AT - DAY) },
        standings: { create: standing ? [{ role: standing }] : [] },
      },
    })
    people.push(id)
    if (n < 2) continue
    const startedAt = new Date('2025-01-01')
    for (const team of plain) {
      const endedAt = chance(0.3) ? new Date('2025-06-01') : null
      if (chance(0.3))
        await db.membership.create({
          data: {
            personId: id,
            teamId: team.id,
            role: oneOf(['lead', 'member', 'viewer']),
            startedAt,
            endedAt,
          },
        })
      else if (chance(0.12))
        await db.coachAssignment.create({ data: { personId: id, teamId: team.id, startedAt, endedAt } })
    }
  }
  // Of each team a test that some of them shared, and a chart.
  const measure = await db.measure.findUniqueOrThrow({ where: { slug: WORLD_MEASURE } })
  const teams: NetworkWorld['teams'][number][] = []
  for (const [n, team] of plain.entries()) {
    await db.teamMeasure.create({
      data: {
        teamId: team.id,
        measureId: measure.id,
        pickedAt: new Date(AT),
        dueFrom: new Date('2026-01-01'),
      },
    })
    const owner = await db.person.create({
      data: { email: `owner-${n}@agency.example`, name: `Owner ${n}` },
      select: { id: true },
    })
    await db.membership.create({
      data: { personId: owner.id, teamId: team.id, role: 'member', startedAt: new Date('2025-01-01') },
    })
    await db.measureValue.create({
      data: {
        ...{ teamId: team.id, measureId: measure.id, shape: measure.shape, frequency: measure.frequency },
        ...{ periodStart: new Date(`${WORLD_MONTH}-01`), state: 'value', numerator: 40, denominator: 50 },
        ...{ recordedAt: new Date(AT), origin: 'typed' },
      },
    })
    const test = await addTest(db, team.id, owner.id, n % 2 === 0)
    teams.push({ ...team, test, aim: await addAim(db, team.id), node: await addDriver(db, team.id) })
  }
  const spaces = await db.space.findMany({
    where: {
      OR: [
        { kind: { in: ['commons', 'announcements'] } },
        { areaSlug: { in: AREA_SLUGS.slice(0, 2) } },
        { teamId: { in: teams.map(({ id }) => id) } },
      ],
    },
    orderBy: [{ kind: 'asc' }, { areaSlug: 'asc' }, { team: { slug: 'asc' } }],
  })

  const topics: WorldTopic[] = []
  for (let n = 0; n < 42; n++) {
    const space = oneOf(spaces)
    const kind =
      space.kind === 'announcements' ? 'announcement' : oneOf(['question', 'question', 'story', 'resource'])
    const started = AT - (1 + upTo(150)) * DAY - n * 1000
    const posts = Array.from({ length: 1 + upTo(5) }, (_, at) => ({
      ...{
        number: at + 1,
        author: oneOf(people),
        withdrawn: at > 1 && chance(0.3),
        hidden: at > 1 && chance(0.3),
      },
    }))
    const [gone, hidden] = [chance(0.2), chance(0.5)]
    const goneRow = { withdrawnAt: new Date(AT - 1000), withdrawnBy: people[0]! }
    const lastPostAt = new Date(started + (posts.length - 1) * 3_600_000)
    const author = posts[0]!.author
    const title = `${chance(0.5) ? COMMON : 'Another'} topic ${n} of ${seed}`
    const { id } = await db.topic.create({
      data: {
        ...{ spaceId: space.id, kind, title, authorId: author, startedAt: new Date(started), lastPostAt },
        ...{
          postCount: posts.length,
          pinnedAt: chance(0.1) ? new Date(started) : null,
          ...(gone ? goneRow : {}),
        },
      },
    })
    await db.post.createMany({
      data: posts.map(({ number, author: authorId, withdrawn, hidden: byStaff }) => ({
        ...{ topicId: id, number, authorId, authorLabel: 'network participant', renderer: 1 },
        ...{ body: number === 1 ? `First ${COMMON}.` : 'And more.', html: '<p>And more.</p>' },
        writtenAt: new Date(started + (number - 1) * 3_600_000),
        ...(withdrawn || (number === 1 && gone && hidden) ? goneRow : {}),
        ...((withdrawn && byStaff) || (number === 1 && gone && hidden) ? { hiddenReason: 'Not here.' } : {}),
      })),
    })
    if (kind === 'question' && posts.length > 1 && chance(0.4))
      await db.topic.update({
        where: { id },
        data: { acceptedNumber: 2, acceptedAt: new Date(AT - 1000), acceptedBy: author },
      })
    const team = oneOf(teams)
    const link = oneOf([
      { ideaSlug: oneOf(WORLD_IDEAS) },
      { testId: team.test },
      { measureId: measure.id, teamId: team.id },
      { measureId: measure.id, teamId: team.id, periodStart: new Date(`${WORLD_MONTH}-01`) },
      { driverSlug: WORLD_DRIVER },
      { driverNodeId: team.node },
      { aimId: team.aim },
      null,
    ])
    if (link) await db.topicLink.create({ data: { topicId: id, linkedAt: new Date(started), ...link } })
    for (const personId of people) {
      if (chance(0.3))
        await db.topicReader.create({
          data: {
            ...{ personId, topicId: id, readNumber: upTo(posts.length + 1), changedAt: new Date(AT - 1000) },
            level: oneOf(['normal', 'normal', 'follow', 'mute']),
          },
        })
      if (chance(0.3))
        await db.notice.create({
          data: {
            ...{
              personId,
              topicId: id,
              kind: 'topic',
              place: 'app',
              firstNumber: 1,
              lastNumber: posts.length,
            },
            ...{ firstAt: new Date(started), lastAt: lastPostAt, readAt: chance(0.5) ? new Date(AT) : null },
          },
        })
    }
    topics.push({
      ...{
        id,
        title,
        spaceId: space.id,
        teamId: space.teamId,
        started: new Date(started).toISOString(),
        gone,
        posts,
      },
      links: link ? Object.values(link).map((value) => (value instanceof Date ? WORLD_MONTH : value)) : [],
    })
  }
  return { people, teams, topics }
}
