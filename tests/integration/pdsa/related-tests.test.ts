import { expect, test } from 'vitest'
import { writeOwnMeasure } from '#app/measures/team-defined/commands.server.ts'
import { exportTests } from '#app/pdsa/export/queries.server.ts'
import { readTestSearch } from '#app/pdsa/search/queries.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { readTeamTests, readTest } from '#app/pdsa/tests/queries.server.ts'
import { readRamps } from '#app/pdsa/ramps/queries.server.ts'
import { readSource, readSpread } from '#app/pdsa/spread/queries.server.ts'
import { readWorksheet } from '#app/pdsa/worksheet/queries.server.ts'
import { writeAim } from '#app/teams/aims/commands.server.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

const OWN_MEASURE = {
  team: 'ohio',
  name: 'Keptmeasure',
  area: 'safe-sleep',
  kind: 'process',
  counting: 'percent',
  direction: 'up',
  frequency: 'month',
  level: 'site',
  numeratorText: 'Keptnumerator',
  denominatorText: 'Keptdenominator',
  guidance: 'Keptguidance',
  source: 'Keptsource',
  usualLagMonths: 0,
  dueFrom: '2026-01',
}

const AIM = {
  team: 'ohio',
  area: 'safe-sleep',
  what: 'keptaim',
  forWhom: 'keptpeople',
  change: 'raise',
  targetKind: 'absolute',
  targetValue: 87,
  due: '2026-12',
}

/**
 * Ohio has an aim, a measure of its own, and a ramp of three cycles of which only the middle one is shared;
 * Vermont reads it.
 */
async function stage() {
  const { db } = database
  const [ohio, vermont] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'VT')]
  const lead = await addPerson(db, { team: { ...ohio, role: 'lead' } })
  const reader = await addPerson(db, { email: 'vt@agency.example', team: { ...vermont, role: 'lead' } })
  const [own, other] = [asking(db, lead), asking(db, reader)]
  valueOf(await chooseAreas.ask(own, { team: 'ohio', areas: ['safe-sleep'] }))
  valueOf(await writeAim.ask(own, AIM))
  const { measure } = valueOf(await writeOwnMeasure.ask(own, OWN_MEASURE))
  const log = async (change: string, after?: string) => {
    const plan = { team: 'ohio', owner: lead.id, measure, change, prediction: 'Four of five.' }
    const rest = { scale: 1, plannedStart: '2026-03-16', predictedValue: 61, ...(after && { after }) }
    return valueOf(await logTest.ask(own, { ...plan, ...rest })).test
  }
  const before = await log('Keptbefore')
  const shared = await log('Crib card', before)
  const after = await log('Keptafter', shared)
  await db.pdsaTest.update({ where: { id: shared }, data: { sharing: 'network' } })
  const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { slug: measure } })
  return { own, other, shared, hiddenWords: [/kept[a-z]+/i, before, after, measureId, measure] }
}

test('what a shared test refers to is there for its team, and for others as far as they may read it', async () => {
  const { own, other, shared, hiddenWords } = await stage()
  const param = { team: 'ohio', test: shared }
  const answers = async (ask: typeof own) => ({
    test: valueOf(await readTest.ask(ask, param)),
    spread: valueOf(await readSpread.ask(ask, param)),
    worksheet: valueOf(await readWorksheet.ask(ask, param)),
    ramps: valueOf(await readRamps.ask(ask, { team: 'ohio' })),
    tests: valueOf(await readTeamTests.ask(ask, { team: 'ohio' })),
    file: valueOf(await exportTests.ask(ask, { team: 'ohio' })),
    search: valueOf(await readTestSearch.ask(ask, { team: 'ohio' })),
  })
  const source = valueOf(await readSource.ask(other, { team: 'vermont', source: shared }))
  for (const [name, answer] of Object.entries({ ...(await answers(other)), source }))
    for (const mark of hiddenWords) expect(`${name}: ${JSON.stringify(answer)}`).not.toMatch(mark)
  const { test: seen, worksheet, search } = await answers(own)
  expect([seen.test.previousTestId, seen.test.nextTestId]).toEqual([hiddenWords[1], hiddenWords[2]])
  expect(JSON.stringify(worksheet)).toMatch(/keptaim.*Keptbefore.*Keptmeasure/s)
  expect(search.tests.map(({ measure }) => measure)).toEqual(['Keptmeasure', 'Keptmeasure', 'Keptmeasure'])
})

test("a search by another team's own measure finds nothing", async () => {
  const { own, other, hiddenWords } = await stage()
  const count = async (ask: typeof own) =>
    valueOf(await readTestSearch.ask(ask, { measure: hiddenWords[4] })).total.count
  expect([await count(own), await count(other)]).toEqual([3, 0])
})
