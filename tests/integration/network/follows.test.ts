import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { chooseFollow } from '#app/network/follows/commands.server.ts'
import { readFollows, readPersonFollow, readSpaceFollow } from '#app/network/follows/queries.server.ts'
import { readNews } from '#app/network/new-for-you/queries.server.ts'
import { noticeReason, noticeWords } from '#app/network/notices/notice.ts'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { reply } from '#app/network/posts/commands.server.ts'
import { chooseLevel, startTopic } from '#app/network/topics/commands.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const tip = {
  ...{ space: 'safe-sleep', kind: 'tip', title: 'Cribs are handed out before discharge' },
  ...{ setting: 'Two hospitals', body: 'We ask at the bedside.' },
}
let ana: PersonActor
let ben: PersonActor
let fay: PersonActor

beforeEach(async () => {
  const [ohio, texas] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'TX')]
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  fay = await addPerson(database.db, { email: 'fay@agency.example', standings: ['funder'] })
})

const as = (actor: PersonActor) => asking(database.db, actor, stoppedClock('2026-03-15T12:00:00Z'))
const choose = (actor: PersonActor, kind: string, target: string, level = 'follow') =>
  chooseFollow.ask(as(actor), { kind, target, level })
const start = async (actor: PersonActor, topic: Record<string, string> = tip) =>
  valueOf(await startTopic.ask(as(actor), topic)).topic
const said = async (actor: PersonActor) =>
  valueOf(await readNotices.ask(as(actor), {})).groups.flatMap((group) =>
    group.notices.map((notice) => `${noticeWords(notice)}: ${noticeReason(notice.kind, group)}`),
  )
const listed = async (actor: PersonActor) =>
  valueOf(await readFollows.ask(as(actor), {})).follows.map(({ kind, name, level }) => [kind, name, level])
const [{ slug: IDEA, title: IDEA_TITLE }] = IDEAS as [(typeof IDEAS)[number]]

test('a new topic reaches who follows its space, its idea or who started it, once each and with the reason', async () => {
  valueOf(await choose(ana, 'space', 'safe-sleep'))
  valueOf(await choose(ana, 'person', ben.id))
  await start(ben)
  expect(await said(ana)).toEqual([
    'ben@agency.example, Texas team member, started this topic: You follow its space, what it is about, or who started it.',
  ])
  expect(await said(ben)).toEqual([])
  const { topics } = valueOf(await readNews.ask(as(ana), {}))
  expect(topics.map(({ reason }) => reason)).toEqual(['By someone you follow'])
})

test('an idea is followed wherever it is written about, and so is a measure of the catalog', async () => {
  valueOf(await choose(ana, 'idea', IDEA))
  const measure = await database.db.measure.findFirstOrThrow({ where: { teamId: null } })
  valueOf(await choose(ana, 'measure', measure.slug))
  await start(ben, { ...tip, space: 'commons', idea: IDEA })
  expect(await said(ana)).toHaveLength(1)
  expect(await listed(ana)).toEqual(
    expect.arrayContaining([
      ['idea', IDEA_TITLE, 'follow'],
      ['measure', expect.any(String) as string, 'follow'],
    ]),
  )
  valueOf(await choose(ana, 'idea', IDEA, 'normal'))
  expect(await listed(ana)).toHaveLength(1)
})

test('what is muted is silent, except words to oneself and a topic that one follows; a muted person is silent altogether', async () => {
  const topic = await start(ana)
  valueOf(await choose(ana, 'space', 'safe-sleep', 'mute'))
  valueOf(await reply.ask(as(ben), { topic, body: 'We do the same.' }))
  expect(await said(ana)).toHaveLength(1)
  const other = await start(ben)
  expect(valueOf(await readNews.ask(as(ana), {})).topics.map(({ id }) => id)).not.toContain(other)
  valueOf(await chooseLevel.ask(as(ana), { topic: other, level: 'follow' }))
  valueOf(await reply.ask(as(ben), { topic: other, body: 'One more thing.' }))
  expect(await said(ana)).toHaveLength(2)
  valueOf(await choose(ana, 'person', ben.id, 'mute'))
  const quiet = await start(ana, { ...tip, space: 'commons' })
  valueOf(await reply.ask(as(ben), { topic: quiet, body: 'And here.' }))
  expect(await said(ana)).toHaveLength(2)
})

test('a team space is followed by those who may open it, and reaches them only as long as they may', async () => {
  expect((await choose(ben, 'space', 'team-ohio')).kind).toBe('absent')
  const ohio = await database.db.team.findUniqueOrThrow({ where: { slug: 'ohio' } })
  const zoe = await addPerson(database.db, { email: 'zoe@agency.example', team: { ...ohio, role: 'member' } })
  valueOf(await choose(zoe, 'space', 'team-ohio'))
  await start(ana, { ...tip, space: 'team-ohio' })
  expect(await said(zoe)).toHaveLength(1)
  await database.db.membership.updateMany({ where: { personId: zoe.id }, data: { endedAt: new Date() } })
  await start(ana, { ...tip, space: 'team-ohio', title: 'Something else for the team' })
  expect(await database.db.notice.count({ where: { personId: zoe.id } })).toBe(1)
  expect(await listed({ ...zoe, standings: ['participant'], memberships: [] })).toEqual([])
})

test('nobody follows themselves, what is not there, or from outside the network', async () => {
  expect(problemsOf(await choose(ana, 'person', ana.id))).toEqual(['You cannot follow yourself.'])
  expect((await choose(ana, 'idea', 'no-such-idea')).kind).toBe('absent')
  expect((await choose(ana, 'measure', 'no-such-measure')).kind).toBe('absent')
  expect((await choose(ana, 'person', '00000000-0000-4000-8000-000000000000')).kind).toBe('absent')
  expect((await choose(ana, 'person', 'ben')).kind).toBe('absent')
  expect((await choose(fay, 'space', 'safe-sleep')).kind).toBe('absent')
  expect((await choose(fay, 'idea', IDEA)).kind).toBe('refused')
  expect(problemsOf(await choose(ana, 'space', 'safe-sleep', 'loud'))).toEqual([
    'Choose whether to follow it.',
  ])
  expect(valueOf(await readPersonFollow.ask(as(ana), { person: ana.id }))).toBeNull()
  expect(valueOf(await readSpaceFollow.ask(as(fay), { space: 'safe-sleep' }))).toBeNull()
})

test('a person whom only their teams may find is not given away by a notice, and a closed account leaves the list', async () => {
  valueOf(await choose(ana, 'person', ben.id))
  const shown = { emailFor: 'staff', titleFor: 'staff', organizationFor: 'staff', areasFor: 'staff' }
  const rest = { ...shown, timeZoneFor: 'staff', aboutFor: 'staff', writtenAt: new Date() }
  await database.db.profile.create({ data: { personId: ben.id, areas: [], listingFor: 'near', ...rest } })
  await start(ben)
  expect(await said(ana)).toEqual([])
  expect(await listed(ana)).toEqual([])
  await database.db.profile.update({ where: { personId: ben.id }, data: { listingFor: 'everyone' } })
  expect(await listed(ana)).toHaveLength(1)
  await database.db.membership.updateMany({ where: { personId: ben.id }, data: { endedAt: new Date() } })
  await database.db.profile.delete({ where: { personId: ben.id } })
  await closeAccountOf(database.db, ben)
  expect(await database.db.follow.count()).toBe(0)
})

test('the database holds one target per row, one row per target, and nobody as their own', async () => {
  const add = (columns: Record<string, string>) =>
    database.db.follow.create({
      data: { personId: ana.id, level: 'follow', changedAt: new Date(), ...columns },
    })
  await expect(add({})).rejects.toThrow(/follow_one/)
  await expect(add({ ideaSlug: IDEA, followedId: ben.id })).rejects.toThrow(/follow_one/)
  await expect(add({ followedId: ana.id })).rejects.toThrow(/follow_others/)
  await expect(add({ ideaSlug: IDEA, level: 'normal' })).rejects.toThrow(/follow_level_known/)
  await add({ ideaSlug: IDEA })
  await expect(add({ ideaSlug: IDEA })).rejects.toThrow(/[Uu]nique/)
})
