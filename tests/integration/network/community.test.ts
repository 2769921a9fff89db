import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { readCommunity, readCommunityFile } from '#app/network/community/queries.server.ts'
import { decide } from '#app/network/moderation/decide.server.ts'
import { reply } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ana: PersonActor
let ben: PersonActor
let staff: PersonActor

beforeEach(async () => {
  const { db } = database
  const [ohio, texas] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'TX')]
  await addTeamOf(db, 'ME')
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  staff = await addPerson(db, { email: 'staff@agency.example', standings: ['staff'] })
})

const at = (actor: PersonActor, when: string) => asking(database.db, actor, stoppedClock(`${when}:00Z`))
const NOW = '2026-03-31T12:00'
const ask = async (actor: PersonActor, when: string, title: string, space = 'safe-sleep') => {
  const question = { space, kind: 'question', title, tried: 'Nothing yet', body: 'We wonder.' }
  return valueOf(await startTopic.ask(at(actor, when), question)).topic
}
const answer = async (actor: PersonActor, when: string, topic: string) =>
  valueOf(await reply.ask(at(actor, when), { topic, body: 'We call them.' }))

test('the first answer by somebody else counts, as the median of a month; own replies and hidden ones do not', async () => {
  const first = await ask(ana, '2026-02-01T00:00', 'Who calls the families?')
  await answer(ana, '2026-02-01T01:00', first)
  await answer(ben, '2026-02-01T10:00', first)
  const second = await ask(ana, '2026-02-03T00:00', 'Who pays for the cribs?')
  const { number } = await answer(ben, '2026-02-03T02:00', second)
  const hidden = valueOf(await readTopic.ask(at(staff, NOW), { topic: second })).posts[number - 1]!.id
  valueOf(await decide.ask(at(staff, NOW), { post: hidden, decision: 'hide', reason: 'Unkind' }))
  await answer(ben, '2026-02-03T20:00', second)
  await ask(ben, '2026-02-04T00:00', 'Who has a van to lend us?')
  await ask(ana, '2026-02-05T00:00', 'What do we do on Friday?', 'team-ohio')
  await ask(ana, '2024-02-05T00:00', 'What did we do back then?')
  const page = valueOf(await readCommunity.ask(at(staff, NOW), {}))
  expect(page.months).toEqual([
    { area: 'safe-sleep', month: '2026-02', questions: 3, answered: 2, medianHours: 15 },
  ])
  expect(page.unanswered.questions.map(({ title, team }) => [title, team])).toEqual([
    ['What did we do back then?', 'Ohio'],
    ['Who has a van to lend us?', 'Texas'],
  ])
  expect(page.answers).toEqual([{ by: 'Texas', of: 'Ohio', count: 2 }])
  expect(page.teams.map(({ team, topics, replies, answers }) => [team, topics, replies, answers])).toEqual([
    ['Maine', 0, 0, 0],
    ['Ohio', 2, 1, 0],
    ['Texas', 1, 2, 2],
  ])
  const areas = new Map(page.areas.map(({ area, quiet }) => [area, quiet]))
  expect([areas.get('safe-sleep'), areas.get(null), areas.size]).toEqual([true, true, 7])
  await answer(ana, '2026-03-30T12:00', first)
  const later = valueOf(await readCommunity.ask(at(staff, NOW), {}))
  expect(later.areas.find(({ area }) => area === 'safe-sleep')?.quiet).toBe(false)
})

test('each table is a file with its guard, for staff alone', async () => {
  await ask(ana, '2026-02-04T00:00', '=HYPERLINK("x") who has it?')
  const file = async (of: string) => valueOf(await readCommunityFile.ask(at(staff, NOW), { of })).csv
  expect(await file('unanswered')).toContain(
    `"'=HYPERLINK(""x"") who has it?",Safe sleep (SIDS and SUID),Ohio,2026-02-04`,
  )
  expect(await file('times')).toContain('Safe sleep (SIDS and SUID),2026-02,1,0,\r\n')
  for (const of of ['states', 'answers', 'areas'])
    expect((await file(of)).split('\r\n').length).toBeGreaterThan(1)
  expect(problemsOf(await readCommunityFile.ask(at(staff, NOW), { of: 'all' }))).toEqual([
    'Choose one of the tables of the page.',
  ])
  expect((await readCommunityFile.ask(at(ana, NOW), { of: 'times' })).kind).toBe('refused')
  expect((await readCommunity.ask(at(ana, NOW), {})).kind).toBe('refused')
})

test('what somebody wrote stays when they close their account, by a former member of their state', async () => {
  const topic = await ask(ana, '2026-02-01T00:00', 'Who calls the families?')
  await answer(ben, '2026-02-01T10:00', topic)
  await closeAccountOf(database.db, ben)
  const { posts } = valueOf(await readTopic.ask(at(ana, NOW), { topic }))
  expect(posts[1]).toMatchObject({ author: null, authorLabel: 'Former member, Texas' })
  expect(posts[1]?.html).toContain('We call them.')
  expect(JSON.stringify(posts)).not.toContain('ben@agency.example')
})
