import { expect, test } from 'vitest'
import { compareTeams } from '#app/charts/small-multiples/queries.server.ts'
import { readMeasure } from '#app/measures/definitions/queries.server.ts'
import {
  shareOwnMeasure,
  writeOwnMeasure,
  writeOwnVersion,
} from '#app/measures/team-defined/commands.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { readCatalog, readReportedMeasures, readTeamSeries } from '#app/measures/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const SLUG = 'ohio-cribs-given-away'
const fields = {
  team: 'ohio',
  name: 'Cribs given away',
  area: 'safe-sleep',
  kind: 'process',
  counting: 'percent',
  direction: 'up',
  frequency: 'month',
  level: 'site',
  numeratorText: 'Families who took a crib home',
  denominatorText: 'Families who were asked',
  guidance: 'Each family once.',
  source: 'Visit records',
  usualLagMonths: 0,
  dueFrom: '2026-01',
}

async function twoTeams() {
  const { db } = database
  const [ohio, maine] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'ME')]
  const lead = asking(db, await addPerson(db, { team: { ...ohio, role: 'lead' } }))
  const other = asking(
    db,
    await addPerson(db, { email: 'me@agency.example', team: { ...maine, role: 'lead' } }),
  )
  return { lead, other }
}

test("a team's own measure is reported at once and unknown to everybody else", async () => {
  const { lead, other } = await twoTeams()
  valueOf(await writeOwnMeasure.ask(lead, fields))
  const { series } = valueOf(await readTeamSeries.ask(lead, { team: 'ohio' }))
  expect(series.map(({ measure, due }) => [measure.slug, due])).toEqual([[SLUG, ['2026-01', '2026-02']]])
  const slugs = async () => valueOf(await readCatalog.ask(other, {})).measures.map(({ slug }) => slug)
  expect(await slugs()).not.toContain(SLUG)
  expect((await readMeasure.ask(other, { measure: SLUG })).kind).toBe('absent')
  expect((await compareTeams.ask(other, { measure: SLUG })).kind).toBe('absent')
  expect(
    problemsOf(await chooseTeamMeasures.ask(other, { team: 'maine', measures: [SLUG], dueFrom: '2026-01' })),
  ).toEqual(['Choose measures from the list.'])
  expect(
    valueOf(await readReportedMeasures.ask(lead, { team: 'ohio' })).catalog.map(({ slug }) => slug),
  ).toContain(SLUG)
})

test('a shared measure is in the catalog with its team, and others may pick it', async () => {
  const { lead, other } = await twoTeams()
  valueOf(await writeOwnMeasure.ask(lead, fields))
  valueOf(await shareOwnMeasure.ask(lead, { team: 'ohio', measure: SLUG }))
  const shared = valueOf(await readCatalog.ask(other, {})).measures.find(({ slug }) => slug === SLUG)
  expect(shared?.owner).toMatchObject({ teamName: 'Ohio', shared: true })
  valueOf(await chooseTeamMeasures.ask(other, { team: 'maine', measures: [SLUG], dueFrom: '2026-01' }))
  expect(problemsOf(await shareOwnMeasure.ask(lead, { team: 'ohio', measure: SLUG }))).toEqual([
    'Cribs given away is shared already.',
  ])
})

test('only the team itself changes what its measure means, and only the lead shares it', async () => {
  const { lead, other } = await twoTeams()
  valueOf(await writeOwnMeasure.ask(lead, fields))
  const version = {
    ...fields,
    measure: SLUG,
    effective: '2026-02',
    changed: 'All elements',
    reason: 'Clearer',
  }
  expect((await writeOwnVersion.ask(other, { ...version, source: 'Elsewhere' })).kind).toBe('refused')
  expect((await writeOwnVersion.ask(other, { ...version, team: 'maine' })).kind).toBe('absent')
  valueOf(await writeOwnVersion.ask(lead, { ...version, source: 'Elsewhere' }))
  const ohio = {
    id: (await database.db.team.findFirstOrThrow({ where: { slug: 'ohio' } })).id,
    slug: 'ohio',
    name: 'Ohio',
  }
  const manager = asking(
    database.db,
    await addPerson(database.db, { email: 'dm@agency.example', team: { ...ohio, role: 'data-manager' } }),
  )
  expect((await shareOwnMeasure.ask(manager, { team: 'ohio', measure: SLUG })).kind).toBe('refused')
})

test('the database keeps a measure that is not shared from being picked by another team', async () => {
  const { lead } = await twoTeams()
  valueOf(await writeOwnMeasure.ask(lead, fields))
  const { db } = database
  const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { slug: SLUG } })
  const { id: teamId } = await db.team.findFirstOrThrow({ where: { slug: 'maine' } })
  const row = { teamId, measureId, pickedAt: new Date(), dueFrom: new Date('2026-01-01') }
  await expect(db.teamMeasure.create({ data: row })).rejects.toThrow()
})

test('two measures of one team cannot have one name, two teams can', async () => {
  const { lead, other } = await twoTeams()
  valueOf(await writeOwnMeasure.ask(lead, fields))
  expect(problemsOf(await writeOwnMeasure.ask(lead, { ...fields, name: 'Cribs GIVEN away' }))).toEqual([
    'There is a measure of this name already; choose another name.',
  ])
  valueOf(await writeOwnMeasure.ask(other, { ...fields, team: 'maine' }))
})
