import { expect, test } from 'vitest'
import { changeAim, writeAim } from '#app/teams/aims/commands.server.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { shareOwnMeasure, writeOwnMeasure } from '#app/measures/team-defined/commands.server.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

const REDUCE = {
  team: 'ohio',
  area: 'preterm-early-term',
  what: 'early elective deliveries',
  forWhom: 'births in Ohio',
  change: 'reduce',
  baselineValue: 12,
  baselineFrom: '2025-01',
  baselineTo: '2025-12',
  targetKind: 'relative',
  targetValue: 33,
  due: '2026-12',
}

const OWN_OF_MAINE = {
  team: 'maine',
  name: 'Births scheduled early',
  area: 'preterm-early-term',
  kind: 'process',
  counting: 'percent',
  direction: 'down',
  frequency: 'month',
  level: 'site',
  numeratorText: 'Scheduled early',
  denominatorText: 'Scheduled at all',
  guidance: 'Each birth once.',
  source: 'Schedules',
  usualLagMonths: 0,
  dueFrom: '2026-01',
}

async function ohioInPreterm() {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { team: { ...team, role: 'lead' } })
  const ask = asking(database.db, lead)
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['preterm-early-term'] }))
  return { team, ask }
}

test('an aim is stored as it was written, and a new wording stands beside the old', async () => {
  const { ask } = await ohioInPreterm()
  const measure = await database.db.measure.findUniqueOrThrow({ where: { slug: 'early-elective-delivery' } })
  valueOf(await writeAim.ask(ask, { ...REDUCE, measureId: measure.id }))
  const [first] = valueOf(await readTeamAreas.ask(ask, { team: 'ohio' })).aims
  expect(first).toMatchObject({
    areaSlug: 'preterm-early-term',
    measureId: measure.id,
    version: 1,
    aim: {
      change: 'reduce',
      target: { kind: 'relative', value: 33 },
      baseline: { value: 12, to: '2025-12' },
      due: '2026-12',
    },
  })
  valueOf(await changeAim.ask(ask, { ...REDUCE, aim: first?.id, targetValue: 40 }))
  const [second] = valueOf(await readTeamAreas.ask(ask, { team: 'ohio' })).aims
  expect(second).toMatchObject({ id: first?.id, version: 2, aim: { target: { value: 40 } } })
  expect(await database.db.aimVersion.count()).toBe(2)
})

test('an earlier wording cannot be changed in the database', async () => {
  const { ask } = await ohioInPreterm()
  valueOf(await writeAim.ask(ask, REDUCE))
  await expect(database.db.aimVersion.updateMany({ data: { what: 'something else' } })).rejects.toThrow(
    /written once/,
  )
})

test('what does not make an aim is refused at its field', async () => {
  const { ask } = await ohioInPreterm()
  const refuse = async (change: object) => problemsOf(await writeAim.ask(ask, { ...REDUCE, ...change }))
  expect(await refuse({ baselineValue: undefined, baselineFrom: undefined, baselineTo: undefined })).toEqual([
    'A target in percent of the baseline needs a baseline.',
  ])
  expect(await refuse({ baselineTo: '2024-12' })).toContain(
    'The baseline ends before it begins; choose a later last month.',
  )
  expect(await refuse({ targetValue: 120 })).toEqual(['Nothing can be reduced by more than 100 percent.'])
  expect(await refuse({ targetKind: 'absolute', targetValue: 15 })).toEqual([
    'To reduce it, the target must lie below the baseline of 12.',
  ])
  expect(await refuse({ due: '2025-06' })).toEqual(['The month to reach it by must come after the baseline.'])
  expect(await refuse({ due: 'soon' })).toEqual([
    'Enter the month to reach it by as year and month, such as 2026-12.',
  ])
  expect(await refuse({ measureId: '00000000-0000-4000-8000-000000000000' })).toEqual([
    'Choose a measure from the list.',
  ])
  expect(await database.db.aim.count()).toBe(0)
})

test('an aim belongs to an area the team works on', async () => {
  const { ask } = await ohioInPreterm()
  expect((await writeAim.ask(ask, { ...REDUCE, area: 'safe-sleep' })).kind).toBe('absent')
})

test("an aim takes a team's own measure from no other team until it is shared", async () => {
  const { db } = database
  const { ask } = await ohioInPreterm()
  const maine = await addTeamOf(db, 'ME')
  const lead = asking(
    db,
    await addPerson(db, { email: 'me@agency.example', team: { ...maine, role: 'lead' } }),
  )
  const { measure: slug } = valueOf(await writeOwnMeasure.ask(lead, OWN_OF_MAINE))
  const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { slug } })
  const refused = ['Choose a measure from the list.']
  expect(problemsOf(await writeAim.ask(ask, { ...REDUCE, measureId }))).toEqual(refused)
  valueOf(await writeAim.ask(ask, REDUCE))
  const [aim] = valueOf(await readTeamAreas.ask(ask, { team: 'ohio' })).aims
  expect(problemsOf(await changeAim.ask(ask, { ...REDUCE, aim: aim?.id, measureId }))).toEqual(refused)
  valueOf(await shareOwnMeasure.ask(lead, { team: 'maine', measure: slug }))
  valueOf(await changeAim.ask(ask, { ...REDUCE, aim: aim?.id, measureId }))
})
