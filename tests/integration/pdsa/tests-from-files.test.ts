import { expect, test } from 'vitest'
import { tableFile } from '#app/pdsa/export/file.server.ts'
import { exportTests, testTemplate } from '#app/pdsa/export/queries.server.ts'
import { importTests, previewTests } from '#app/pdsa/import/commands.server.ts'
import { readTest } from '#app/pdsa/tests/queries.server.ts'
import { readWorksheet } from '#app/pdsa/worksheet/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'

const database = testDatabase()

async function stage() {
  const { db } = database
  const ohio = await addTeamOf(db, 'OH')
  const member = await addPerson(db, { email: 'member@ohio.example', team: { ...ohio, role: 'member' } })
  const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { slug: 'safe-crib-audit' } })
  await db.teamArea.create({
    data: { teamId: ohio.id, areaSlug: 'safe-sleep', startedAt: new Date('2025-01-01') },
  })
  await db.teamMeasure.create({
    data: { teamId: ohio.id, measureId, dueFrom: new Date('2025-01-01'), pickedAt: new Date('2025-01-01') },
  })
  const look = (text: string, actor: PersonActor = member) =>
    previewTests.ask(asking(db, actor), { team: 'ohio', file: new File([text], 'tests.csv') })
  const bring = (text: string, actor: PersonActor = member) =>
    importTests.ask(asking(db, actor), { team: 'ohio', name: 'tests.csv', text })
  const take = async (actor: PersonActor = member) =>
    tableFile(valueOf(await exportTests.ask(asking(db, actor), { team: 'ohio' }))).text()
  return { db, ohio, member, look, bring, take }
}

const TABLE = `change,measure,predicted_value,result_value,started_on,ended_on,learned,decision,reason,stop_reason,prediction,planned_start,observations
Crib card at the bedside,safe-crib-audit,90,84.25,2026-02-02,2026-02-06,Ask sooner,adapt,Nights differ,,Most will,,"Two asked
One laughed"
Card in Spanish,safe-crib-audit,,,2026-03-01,,,,,,,,
Video in the waiting room,safe-crib-audit,,,2026-01-05,,,,,The screen was taken down,,,
Card at the clinic,safe-crib-audit,95,,,,,,,,Nearly all will,2026-04-01,
`

test('tests of every stage are brought in with what was learned, once, and a second time changes nothing', async () => {
  const { db, look, bring, member } = await stage()
  const seen = valueOf(await look(TABLE))
  expect([seen.fresh.length, seen.known.length, seen.refused]).toEqual([4, 0, []])
  expect(await db.pdsaTest.count()).toBe(0)
  expect(valueOf(await bring(TABLE)).imported).toBe(4)
  const tests = await db.pdsaTest.findMany({
    orderBy: { plannedStart: 'asc' },
    select: {
      change: true,
      stage: true,
      origin: true,
      decision: true,
      learned: true,
      sharing: true,
      id: true,
    },
  })
  expect(tests.map(({ change, stage, decision }) => [change, stage, decision])).toEqual([
    ['Video in the waiting room', 'stopped', null],
    ['Crib card at the bedside', 'done', 'adapt'],
    ['Card in Spanish', 'do', null],
    ['Card at the clinic', 'plan', null],
  ])
  const read = valueOf(await readTest.ask(asking(db, member), { team: 'ohio', test: tests[1]?.id }))
  expect(read.test).toMatchObject({
    origin: 'imported',
    learned: 'Ask sooner',
    measures: [{ slug: 'safe-crib-audit', predicted: 90, result: 84.25 }],
    steps: [{ step: 'imported', to: 'done', by: 'member@ohio.example' }],
  })
  expect(read.test.observations.map(({ text }) => text).sort()).toEqual(['One laughed', 'Two asked'])
  const again = valueOf(await look(TABLE))
  expect([again.fresh, again.known.length]).toEqual([[], 4])
  expect(valueOf(await bring(TABLE)).imported).toBe(0)
  expect(await db.pdsaTest.count()).toBe(4)
})

test('an export, opened and saved again, changes nothing when it is imported', async () => {
  const { db, bring, take, look } = await stage()
  valueOf(await bring(TABLE))
  const before = await db.pdsaTest.findMany({ orderBy: { id: 'asc' } })
  const text = await take()
  expect(text.split('\r\n')[0]).toMatch(/^test,change,area,/)
  const seen = valueOf(await look(text))
  expect([seen.fresh, seen.known.length, seen.refused, seen.passedOver]).toEqual([[], 4, [], []])
  expect(valueOf(await bring(text)).imported).toBe(0)
  expect(await db.pdsaTest.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
})

test('what one system exports another one imports whole, without its numbers', async () => {
  const { db, ohio, bring, take, member } = await stage()
  valueOf(await bring(TABLE))
  const text = await take()
  const without = text.replace(/^[0-9a-f-]{36},/gm, ',')
  const other = await addTeamOf(db, 'AL')
  const peer = await addPerson(db, { email: 'peer@alabama.example', team: { ...other, role: 'lead' } })
  const { measureId } = await db.teamMeasure.findFirstOrThrow({ where: { teamId: ohio.id } })
  await db.teamMeasure.create({
    data: { teamId: other.id, measureId, dueFrom: new Date('2025-01-01'), pickedAt: new Date('2025-01-01') },
  })
  const owned = without.replaceAll(member.name, peer.name)
  const outcome = await importTests.ask(asking(db, peer), { team: 'alabama', name: 'tests.csv', text: owned })
  expect(valueOf(outcome).imported).toBe(4)
  const taken = tableFile(valueOf(await exportTests.ask(asking(db, peer), { team: 'alabama' })))
  const bare = (await taken.text()).replace(/^[0-9a-f-]{36},/gm, ',')
  expect(bare.replaceAll(peer.name, member.name)).toBe(without)
})

test('one row that cannot be read keeps every row out, and each says why', async () => {
  const { db, look, bring } = await stage()
  const text = `${TABLE}No,safe-crib-audit,,,,,,,,,,,\nCard for fathers,no-such-measure,,,2026-03-01,,,,,,,,\n`
  const { refused, fresh } = valueOf(await look(text))
  expect(fresh).toHaveLength(4)
  expect(refused.map(({ line, problems }) => [line, problems.map(({ column }) => column)])).toEqual([
    [7, ['change', 'planned_start', 'prediction']],
    [8, ['measure']],
  ])
  expect(problemsOf(await bring(text))).toEqual([expect.stringMatching(/^Line 7 .* Nothing was imported/)])
  expect(await db.pdsaTest.count()).toBe(0)
})

test('the same file sent twice at the same moment is imported once', async () => {
  const { db, bring } = await stage()
  const outcomes = await Promise.all([bring(TABLE), bring(TABLE)])
  expect(outcomes.map((outcome) => valueOf(outcome).imported).sort()).toEqual([0, 4])
  expect(await db.pdsaTest.count()).toBe(4)
})

test('a file that is no table is refused with the reason, and nothing of it is written', async () => {
  const { look } = await stage()
  expect(problemsOf(await look('patient name,change\nA,B card\n'))).toEqual([
    expect.stringMatching(/may describe single persons/),
  ])
  expect(problemsOf(await look('\u0000\u0001'))[0]).toMatch(/tests\.csv/)
})

test('a formula in a text is held in the export and comes back as the text it was', async () => {
  const { db, bring, take } = await stage()
  valueOf(
    await bring('change,area,started_on\n"=HYPERLINK(""http://evil.example"")",safe-sleep,2026-03-01\n'),
  )
  const text = await take()
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
  expect((await db.pdsaTest.findFirstOrThrow()).change).toBe('=HYPERLINK("http://evil.example")')
})

test('others export what is shared with them alone, and import nothing', async () => {
  const { db, ohio, member, bring, take } = await stage()
  await addTestOfChange(db, { teamId: ohio.id, ownerId: member.id, change: 'Private card' })
  await addTestOfChange(db, {
    teamId: ohio.id,
    ownerId: member.id,
    change: 'Shared card',
    sharing: 'network',
  })
  const alabama = await addTeamOf(db, 'AL')
  const peer = await addPerson(db, { email: 'peer@alabama.example', team: { ...alabama, role: 'lead' } })
  const text = await take(peer)
  expect([text.includes('Shared card'), text.includes('Private card')]).toEqual([true, false])
  expect((await bring(TABLE, peer)).kind).toBe('refused')
  const viewer = await addPerson(db, { email: 'viewer@ohio.example', team: { ...ohio, role: 'viewer' } })
  expect((await bring(TABLE, viewer)).kind).toBe('refused')
  expect((await testTemplate.ask(asking(db, viewer), { team: 'ohio' })).kind).toBe('refused')
})

test('the worksheet of a private test is not found by others', async () => {
  const { db, ohio, member } = await stage()
  const id = await addTestOfChange(db, { teamId: ohio.id, ownerId: member.id })
  const alabama = await addTeamOf(db, 'AL')
  const peer = await addPerson(db, { email: 'peer@alabama.example', team: { ...alabama, role: 'lead' } })
  const asked = { team: 'ohio', test: id }
  expect(valueOf(await readWorksheet.ask(asking(db, member), asked)).sheet.title).toBe(
    'Crib card at the bedside',
  )
  expect((await readWorksheet.ask(asking(db, peer), asked)).kind).toBe('absent')
})
