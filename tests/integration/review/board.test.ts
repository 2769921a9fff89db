import { beforeEach, expect, test } from 'vitest'
import { readCoachedTeams } from '#app/network/coached-teams/queries.server.ts'
import { reply } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { boardRows, type BoardRow } from '#app/review/board/board.ts'
import { pinTeam } from '#app/review/board/commands.server.ts'
import { readBoard } from '#app/review/board/queries.server.ts'
import { addPerson, asking, valueOf } from '../../support/asking.ts'
import { QUESTION } from '../../support/network-people.ts'
import { addReportingTeam, assignCoach, STEADY, WORSE } from '../../support/review-world.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const NOW = '2026-03-20T12:00:00Z'
const as = (actor: PersonActor, at = NOW, db: Db = database.db) => asking(db, actor, stoppedClock(at))

let coach: PersonActor
let staff: PersonActor

beforeEach(async () => {
  coach = await addPerson(database.db, { email: 'coach@agency.example', standings: ['coach'] })
  staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
})

const addTeam = (code: string, percents?: readonly number[], until?: string) =>
  addReportingTeam(database.db, code, percents, until)
const assign = (person: PersonActor, ...teams: readonly { id: string }[]) =>
  assignCoach(database.db, person, ...teams)

/** The board as its page puts it together; null where the asker has none. */
async function boardOf(actor: PersonActor, search: Record<string, string> = {}): Promise<BoardRow[] | null> {
  const board = valueOf(await readBoard.ask(as(actor), search))
  const network = valueOf(await readCoachedTeams.ask(as(actor), {}))
  if (board === null) return null
  return boardRows({ ...board.panels, network: network?.teams ?? {} }, board.asked, board.now)
}

const names = (rows: readonly BoardRow[] | null) => rows?.map(({ name }) => name)

test('a coach sees the teams assigned to them, staff all that are open, and nobody else has a board', async () => {
  const [ohio, texas, utah] = [await addTeam('OH'), await addTeam('TX'), await addTeam('UT')]
  await database.db.teamClosure.create({ data: { teamId: utah.id, reason: 'Over', closedAt: new Date(NOW) } })
  expect(names(await boardOf(await assign(coach, ohio, utah)))).toEqual(['Ohio'])
  expect(names(await boardOf(staff))).toEqual(['Ohio', 'Texas'])
  const other = await addPerson(database.db, { email: 'other@agency.example', standings: ['coach'] })
  const lead = await addPerson(database.db, {
    email: 'lead@agency.example',
    team: { ...texas, role: 'lead' },
  })
  const funder = await addPerson(database.db, { email: 'fay@agency.example', standings: ['funder'] })
  for (const without of [other, lead, funder]) {
    expect(await boardOf(without)).toBe(null)
    expect(valueOf(await readCoachedTeams.ask(as(without), {}))).toBe(null)
  }
})

test('a team that is pinned comes first on the board of who pinned it, and on no other', async () => {
  const teams = [await addTeam('UT'), await addTeam('OH', [...STEADY, ...WORSE])]
  const own = await assign(coach, ...teams)
  expect(names(await boardOf(own))).toEqual(['Ohio', 'Utah'])
  const pin = async (actor: PersonActor, pinned: string) => pinTeam.ask(as(actor), { team: 'utah', pinned })
  valueOf(await pin(own, 'yes'))
  valueOf(await pin(own, 'yes'))
  expect((await boardOf(own))!.map(({ name, pinned }) => [name, pinned])).toEqual([
    ['Utah', true],
    ['Ohio', false],
  ])
  expect(names(await boardOf(staff))).toEqual(['Ohio', 'Utah'])
  valueOf(await pin(own, 'no'))
  expect(names(await boardOf(own))).toEqual(['Ohio', 'Utah'])
  const other = await addPerson(database.db, { email: 'o@agency.example', standings: ['coach'] })
  expect((await pin(other, 'yes')).kind).toBe('absent')
})

test('teams are sorted by need, with the reason; a low value alone is none', async () => {
  const teams = [
    await addTeam('UT', [...STEADY, 40]),
    await addTeam('OH', [...STEADY, ...WORSE]),
    await addTeam('TX', STEADY, '2025-11'),
    await addTeam('IA', STEADY, '2026-01'),
  ]
  const rows = (await boardOf(await assign(coach, ...teams)))!
  expect(rows.map(({ name, needs }) => [name, needs[0].words])).toEqual([
    ['Texas', 'No data for 3 months'],
    ['Ohio', 'Concern: Safe crib audit, all elements met'],
    ['Iowa', 'No data reported for Mar 2026'],
    ['Utah', 'Not reviewed yet'],
  ])
  expect(rows.map(({ newest }) => newest)).toEqual(['Nov 2025', 'Feb 2026', 'Jan 2026', 'Feb 2026'])
  expect(rows[1]!.outcome!.chart.headline).toContain('away from the direction of improvement')
  expect(rows[2]!.coverage).toMatchObject({ missing: 1 })
})

test('a question waits until somebody else answers it, and what the coach wrote to the team is contact', async () => {
  const ohio = await addTeam('OH')
  const ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  const cara = await assign(coach, ohio)
  const { topic } = valueOf(await startTopic.ask(as(ana, '2026-03-15T09:00:00Z'), QUESTION))
  valueOf(await reply.ask(as(ana, '2026-03-15T10:00:00Z'), { topic, body: 'Nobody yet?' }))
  const [before] = (await boardOf(cara))!
  expect(before).toMatchObject({
    needs: [{ kind: 'question', words: 'Question unanswered for 5 days' }, { kind: 'not-reviewed' }],
    questions: { count: 1, oldest: { id: topic, title: QUESTION.title } },
    contactAt: null,
  })
  valueOf(await reply.ask(as(cara, '2026-03-18T10:00:00Z'), { topic, body: 'Ask Iowa.' }))
  const [after] = (await boardOf(cara))!
  expect(after).toMatchObject({
    needs: [{ kind: 'not-reviewed' }],
    questions: null,
    contactAt: new Date('2026-03-18T10:00:00Z'),
  })
})

test('tests count that were opened or closed within 30 days', async () => {
  const ohio = await addTeam('OH')
  const ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  await addTestOfChange(database.db, { teamId: ohio.id, ownerId: ana.id })
  const [row] = (await boardOf(await assign(coach, ohio)))!
  expect(row!.tests).toEqual({ opened: 1, closed: 0 })
  const later = valueOf(await readBoard.ask(as(await assign(staff), '2026-05-20T12:00:00Z'), {}))
  expect(later!.panels.tests).toEqual({})
})

test('the address narrows the board by region, phase, area and need, and an unknown choice narrows nothing', async () => {
  const [ohio, texas] = [await addTeam('OH'), await addTeam('TX', STEADY, '2025-11')]
  await database.db.team.update({ where: { id: ohio.id }, data: { phaseNumber: 1 } })
  await database.db.teamArea.create({
    data: { teamId: ohio.id, areaSlug: 'safe-sleep', startedAt: new Date('2025-01-01') },
  })
  const cara = await assign(coach, ohio, texas)
  expect(names(await boardOf(cara, { region: '5' }))).toEqual(['Ohio'])
  expect(names(await boardOf(cara, { phase: '1' }))).toEqual(['Ohio'])
  expect(names(await boardOf(cara, { area: 'safe-sleep' }))).toEqual(['Ohio'])
  expect(names(await boardOf(cara, { need: 'no-data' }))).toEqual(['Texas'])
  expect(names(await boardOf(cara, { region: '6', need: 'question' }))).toEqual([])
  expect(names(await boardOf(cara, { region: 'x', need: 'y' }))).toEqual(['Texas', 'Ohio'])
})

test('a board of all 59 teams asks no more queries than one of five', async () => {
  let queries = 0
  const counting = database.db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        queries += 1
        return query(args)
      },
    },
  }) as unknown as Db
  const count = async (actor: PersonActor) => {
    queries = 0
    const board = valueOf(await readBoard.ask(as(actor, NOW, counting), {}))
    valueOf(await readCoachedTeams.ask(as(actor, NOW, counting), {}))
    return { teams: board!.panels.teams.length, queries }
  }
  const codes = (await database.db.jurisdiction.findMany({ orderBy: { code: 'asc' } })).map(
    ({ code }) => code,
  )
  const teams = []
  for (const code of codes) teams.push(await addTeam(code))
  const ofFive = await count(await assign(coach, ...teams.slice(0, 5)))
  const ofAll = await count(staff)
  expect([ofFive.teams, ofAll.teams]).toEqual([5, 59])
  expect(ofAll.queries).toBe(ofFive.queries)
  expect(ofAll.queries).toBeGreaterThan(5)
})
