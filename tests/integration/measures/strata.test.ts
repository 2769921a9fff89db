import { expect, test } from 'vitest'
import { readStrata, readStrataEntry } from '#app/measures/strata/queries.server.ts'
import { enterStrata } from '#app/measures/strata/commands.server.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { importFile } from '#app/measures/import/commands.server.ts'
import { configureTeamMeasure, chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const chart = { team: 'ohio', measure: AUDIT }
const march = { ...chart, period: '2026-02', by: 'race-ethnicity' }
const group = (stratum: string, numerator: string, denominator: string, more: object = {}) => ({
  ...{ stratum, was: null, numerator, denominator, state: 'value', provisional: false },
  ...more,
})

/** Ohio gives its crib audit also by race and ethnicity; 40 of 100 in February 2026. */
async function ohio() {
  const team = await addTeamOf(database.db, 'OH')
  const manager = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  const ask = asking(database.db, manager)
  valueOf(await chooseTeamMeasures.ask(ask, { team: 'ohio', measures: [AUDIT], dueFrom: '2025-12' }))
  valueOf(await configureTeamMeasure.ask(ask, { ...chart, splits: ['race-ethnicity'] }))
  await enterTotal(ask, '40', '100')
  return { team, manager, ask }
}

const enterTotal = async (ask: ReturnType<typeof asking>, numerator: string, denominator: string) =>
  valueOf(
    await enterValues.ask(ask, {
      team: 'ohio',
      cells: [
        { measure: AUDIT, period: '2026-02', numerator, denominator, state: 'value', provisional: false },
      ],
    }),
  )

const rawInsert = (db: Db, teamId: string, numerator: number, denominator: number) =>
  db.$executeRaw`
    INSERT INTO stratum_value (team_id, measure_id, shape, frequency, period_start, stratification_slug, stratum_slug, state,
      numerator, denominator, recorded_at, origin)
    SELECT ${teamId}::uuid, id, shape, frequency, '2026-02-01', 'race-ethnicity', 'asian', 'value', ${numerator}, ${denominator}, now(), 'typed'
    FROM measure WHERE slug = ${AUDIT}`

test('groups are saved beneath their total and come back with it', async () => {
  const { ask } = await ohio()
  const saved = valueOf(
    await enterStrata.ask(ask, {
      ...march,
      groups: [group('black', '10', '30'), group('white', '25', '55')],
    }),
  )
  expect(saved.saved).toBe(2)
  const { splits } = valueOf(await readStrata.ask(ask, chart))
  expect(splits).toMatchObject([
    {
      slug: 'race-ethnicity',
      on: true,
      figures: [
        { period: '2026-02', stratum: 'black', reported: { numerator: 10, denominator: 30 } },
        { period: '2026-02', stratum: 'white', reported: { numerator: 25, denominator: 55 } },
      ],
    },
  ])
  const again = await enterStrata.ask(ask, { ...march, groups: [group('black', '10', '30')] })
  expect(valueOf(again).saved).toBe(0)
})

test('groups that exceed the total are refused with a sentence, and nothing is saved', async () => {
  const { ask } = await ohio()
  const answer = await enterStrata.ask(ask, {
    ...march,
    groups: [group('black', '10', '30'), group('white', '31', '60')],
  })
  expect(problemsOf(answer)).toEqual([
    'February 2026: The groups come to 41 in the numerator, more than the 40 in total. Correct a group, or the total first.',
  ])
  expect(valueOf(await readStrata.ask(ask, chart)).splits[0]?.figures).toEqual([])
})

test('the database itself refuses groups that exceed their total, have none, or leave what cannot be', async () => {
  const { team } = await ohio()
  await expect(rawInsert(database.db, team.id, 41, 100)).rejects.toThrow('strata_within_total')
  await expect(rawInsert(database.db, team.id, 10, 101)).rejects.toThrow('strata_within_total')
  await expect(rawInsert(database.db, team.id, 10, 80)).rejects.toThrow('strata_within_total')
  await expect(rawInsert(database.db, team.id, 10, 60)).resolves.toBe(1)
  await expect(
    database.db.$executeRaw`UPDATE measure_value SET numerator = 9 WHERE team_id = ${team.id}::uuid`,
  ).rejects.toThrow('strata_within_total')
  await expect(database.db.$executeRaw`DELETE FROM stratum_value`).rejects.toThrow('never deleted')
})

test('a total cannot be corrected below the sum of its groups; the cell comes back with the reason', async () => {
  const { ask } = await ohio()
  valueOf(await enterStrata.ask(ask, { ...march, groups: [group('black', '20', '60')] }))
  const answer = await enterTotal(ask, '19', '100')
  expect(answer.changes).toEqual([])
  expect(answer.refused[0]?.message).toContain('The groups come to 20 in the numerator, more than the 19')
  const withheld = valueOf(
    await enterValues.ask(ask, {
      team: 'ohio',
      cells: [
        {
          measure: AUDIT,
          period: '2026-02',
          numerator: '',
          denominator: '',
          state: 'withheld',
          provisional: false,
        },
      ],
    }),
  )
  expect(withheld.refused[0]?.message).toContain('also given by groups')
  expect((await enterTotal(ask, '30', '90')).refused).toEqual([])
})

test('a correction keeps what was there before, with who said so', async () => {
  const { ask, manager } = await ohio()
  valueOf(await enterStrata.ask(ask, { ...march, groups: [group('black', '10', '30')] }))
  valueOf(
    await enterStrata.ask(ask, {
      ...march,
      groups: [group('black', '11', '30', { was: 'value|10|30|final' })],
    }),
  )
  const revisions = await database.db.stratumValueRevision.findMany()
  expect(revisions).toMatchObject([{ state: 'value', recordedBy: manager.id, replacedBy: manager.id }])
  expect(Number(revisions[0]?.numerator)).toBe(10)
})

test('the second of two people sees what the first saved before anything is replaced', async () => {
  const { ask, team } = await ohio()
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  valueOf(await enterStrata.ask(ask, { ...march, groups: [group('black', '10', '30', { was: 'none' })] }))
  const second = await enterStrata.ask(asking(database.db, lead), {
    ...march,
    groups: [group('black', '12', '30', { was: 'none' })],
  })
  expect(problemsOf(second)).toEqual([
    'Black or African American: meanwhile 10 of 30 was saved here. Save once more to replace it with yours.',
  ])
})

test('people outside the team read no groups, and a viewer enters none', async () => {
  const { team } = await ohio()
  const stranger = await addPerson(database.db, { email: 'a@agency.example', standings: ['participant'] })
  expect((await readStrata.ask(asking(database.db, stranger), chart)).kind).toBe('refused')
  const viewer = await addPerson(database.db, {
    email: 'b@agency.example',
    team: { ...team, role: 'viewer' },
  })
  expect((await readStrata.ask(asking(database.db, viewer), chart)).kind).toBe('done')
  expect((await readStrataEntry.ask(asking(database.db, viewer), chart)).kind).toBe('refused')
})

test('a file holds totals and groups together; groups that exceed are refused row by row', async () => {
  const { ask } = await ohio()
  const lines = [
    'period,stratification,stratum,numerator,denominator',
    '2026-01,,All,50,100',
    '2026-01,Race/ethnicity,Black,20,45',
    '2026-01,Race/ethnicity,Non-Hispanic White,25,50',
    '2026-01,Race/ethnicity,Unknown,5,5',
    '2026-02,Race/ethnicity,Black,41,60',
    '2026-02,Race/ethnicity,Martian,1,6',
  ]
  const file = new File([lines.join('\n')], 'groups.csv')
  const first = valueOf(await importFile.ask(ask, { ...chart, file, mapping: {}, where: [] }))
  expect(first).toMatchObject({ created: 3, changed: 0 })
  expect(first.parsed.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual([
    '6 groups_exceed_total',
    '7 unknown_group',
  ])
  const second = valueOf(await importFile.ask(ask, { ...chart, file, mapping: {}, where: [] }))
  expect(second).toMatchObject({ created: 0, changed: 0, unchanged: 3 })
})
