import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import {
  addCatalogMeasure,
  retireCatalogMeasure,
  writeCatalogVersion,
} from '#app/measures/definitions/commands.server.ts'
import { readMeasure } from '#app/measures/definitions/queries.server.ts'
import { readEntry } from '#app/measures/entry/queries.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { readCatalog } from '#app/measures/queries.server.ts'
import { loadDefinitionBreaks } from '#app/measures/api.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const wording = {
  numeratorText: 'Babies seen asleep as the new checklist asks',
  denominatorText: 'Babies seen asleep in the rounds',
  guidance: 'Seven elements instead of six.',
  source: 'Crib audit',
  usualLagMonths: 0,
}
const version = {
  measure: AUDIT,
  ...wording,
  changed: 'A seventh element counts',
  reason: 'The checklist is new',
}

const staffAsking = async () => asking(database.db, await addPerson(database.db, { standings: ['staff'] }))

test('a new version holds from its month on, and what it replaces stays readable', async () => {
  const ask = await staffAsking()
  valueOf(await writeCatalogVersion.ask(ask, { ...version, effective: '2026-02', breaksSeries: true }))
  const { measure, versions } = valueOf(await readMeasure.ask(ask, { measure: AUDIT }))
  expect(measure).toMatchObject(wording)
  expect(versions.map(({ number, effective, changed }) => [number, effective, changed])).toEqual([
    [1, null, null],
    [2, '2026-02', 'A seventh element counts'],
  ])
  expect(await loadDefinitionBreaks(ask, [measure.id])).toEqual(
    new Map([[measure.id, [{ effective: month('2026-02'), note: 'A seventh element counts', version: 2 }]]]),
  )
})

test('beside the fields of a team are the versions of the periods it enters', async () => {
  const ask = await staffAsking()
  const team = await addTeamOf(database.db, 'OH')
  const manager = await addPerson(database.db, {
    email: 'm@agency.example',
    team: { ...team, role: 'data-manager' },
  })
  const own = asking(database.db, manager)
  valueOf(
    await chooseTeamMeasures.ask(own, {
      team: 'ohio',
      measures: [AUDIT, 'back-sleeping'],
      dueFrom: '2026-01',
    }),
  )
  const definitions = async () =>
    Object.values(valueOf(await readEntry.ask(own, { team: 'ohio' })).definitions)
  expect(await definitions()).toEqual([])
  valueOf(await writeCatalogVersion.ask(ask, { ...version, effective: '2026-02' }))
  expect((await definitions()).map((versions) => versions.map(({ effective }) => effective))).toEqual([
    [null, '2026-02'],
  ])
})

test('a version that changes nothing, begins inside a period or loses its denominator is refused and stored nowhere', async () => {
  const ask = await staffAsking()
  const refused = async (fields: object) =>
    problemsOf(await writeCatalogVersion.ask(ask, { ...version, effective: '2026-02', ...fields }))
  const { measure } = valueOf(await readMeasure.ask(ask, { measure: AUDIT }))
  const { numeratorText, denominatorText, guidance, source } = measure
  expect(await refused({ numeratorText, denominatorText, guidance, source })).toEqual([
    'Nothing is different from the version before; change a field, or leave it.',
  ])
  expect(await refused({ denominatorText: null })).toEqual(['Say what it is out of.'])
  expect(await refused({ effective: '2031-01' })).toEqual(['Choose a month between Mar 2011 and Mar 2028.'])
  expect(await refused({ measure: 'preterm-birth' })).toEqual([
    'This measure is reported by the quarter, so choose January, April, July or October.',
  ])
  expect(await database.db.measureVersion.count({ where: { number: { gt: 1 } } })).toBe(0)
  expect(await database.db.event.count()).toBe(0)
})

test('two versions written at once become two versions, or one author is asked to read the other one', async () => {
  const ask = await staffAsking()
  const write = (changed: string) =>
    writeCatalogVersion.ask(ask, { ...version, effective: '2026-02', changed })
  const outcomes = await Promise.all([write('One way'), write('Another way')])
  const written = outcomes.filter(({ kind }) => kind === 'done').length
  expect(written).toBeGreaterThan(0)
  expect(await database.db.measureVersion.count({ where: { number: { gt: 1 } } })).toBe(written)
})

test('what was written once about a definition cannot be written over', async () => {
  const { db } = database
  const { id } = await db.measure.findUniqueOrThrow({ where: { slug: AUDIT } })
  const first = { measureId_number: { measureId: id, number: 1 } }
  await expect(db.measureVersion.update({ where: first, data: { source: 'Elsewhere' } })).rejects.toThrow()
  await expect(db.measure.update({ where: { id }, data: { shape: 'single' } })).rejects.toThrow()
})

const fresh = {
  ...wording,
  name: 'Cribs given away',
  area: 'safe-sleep',
  kind: 'process',
  counting: 'count',
  direction: 'up',
  frequency: 'month',
  level: 'site',
  denominatorText: null,
}

test('staff add a measure behind the others of its area, retire it with a reason, and it can no longer be picked', async () => {
  const ask = await staffAsking()
  const { measure } = valueOf(await addCatalogMeasure.ask(ask, fresh))
  expect(measure).toBe('cribs-given-away')
  const inArea = valueOf(await readCatalog.ask(ask, {})).measures.filter((m) => m.areaSlug === 'safe-sleep')
  expect(inArea.at(-1)).toMatchObject({ slug: measure, shape: 'single', unit: 'count', retired: null })
  const reason = 'Counted elsewhere now'
  valueOf(await retireCatalogMeasure.ask(ask, { measure, reason }))
  await addTeamOf(database.db, 'OH')
  expect(
    problemsOf(await chooseTeamMeasures.ask(ask, { team: 'ohio', measures: [measure], dueFrom: '2026-01' })),
  ).toEqual(['Cribs given away is kept for its history and can no longer be picked. Counted elsewhere now'])
  expect(problemsOf(await retireCatalogMeasure.ask(ask, { measure, reason }))).toEqual([
    'Cribs given away is retired already.',
  ])
})

test('a measure whose name is taken, or that is counted in no way that fits, is refused at its field', async () => {
  const ask = await staffAsking()
  const refused = async (fields: object) =>
    problemsOf(await addCatalogMeasure.ask(ask, { ...fresh, ...fields }))
  expect(await refused({ name: 'preterm BIRTH' })).toEqual([
    'There is a measure of this name already; choose another name.',
  ])
  expect(await refused({ counting: 'percent' })).toEqual(['Say what it is out of.'])
  expect(await refused({ denominatorText: 'Cribs' })).toEqual([
    'A single number is out of nothing; leave the denominator empty.',
  ])
  expect(await refused({ direction: 'to-one' })).toEqual([
    'Only a ratio of two amounts can be better the closer it is to one.',
  ])
  expect(await refused({ name: '?!?' })).toEqual(['Name the measure in words that can stand in an address.'])
})
