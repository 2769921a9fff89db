import { expect, test } from 'vitest'
import {
  addCalendarException,
  setReportingCalendar,
  withdrawCalendarException,
} from '#app/measures/calendar/commands.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { readTeamSeries } from '#app/measures/queries.server.ts'
import { loadCalendar } from '#app/measures/api.server.ts'
import {
  assignTeamCoach,
  closeOneTeam,
  renameOneTeam,
  reopenOneTeam,
} from '#app/teams/program/commands.server.ts'
import { writePhase } from '#app/teams/program/phase-commands.server.ts'
import { readAdministration, readPhases, readProgram } from '#app/teams/program/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const staffAsking = async () => asking(database.db, await addPerson(database.db, { standings: ['staff'] }))
const coachNamed = (email: string) => addPerson(database.db, { email, standings: ['coach'] })

test('a team passes from one coach to the next on a day, and both stay in its history', async () => {
  const ask = await staffAsking()
  await addTeamOf(database.db, 'OH')
  const [ada, ben] = [await coachNamed('ada@agency.example'), await coachNamed('ben@agency.example')]
  const assign = (coach: string, from: string) => assignTeamCoach.ask(ask, { team: 'ohio', coach, from })
  valueOf(await assign(ada.id, '2026-01-10'))
  expect(problemsOf(await assign(ben.id, '2026-01-09'))).toEqual([
    'Choose a day between 2026-01-10, the last change, and today.',
  ])
  expect(problemsOf(await assign(ben.id, '2026-03-16'))).toHaveLength(1)
  valueOf(await assign(ben.id, '2026-03-01'))
  const { history } = valueOf(await readAdministration.ask(ask, { team: 'ohio' }))
  expect(history.coaches.map(({ coach, endedAt }) => [coach, endedAt?.toISOString().slice(0, 10)])).toEqual([
    ['ben@agency.example', undefined],
    ['ada@agency.example', '2026-03-01'],
  ])
  const { coaches, teams } = valueOf(await readProgram.ask(ask, {}))
  expect(coaches.map(({ name, teams: count }) => [name, count])).toEqual([
    ['ada@agency.example', 0],
    ['ben@agency.example', 1],
  ])
  expect(teams[0]?.coaches).toEqual(['ben@agency.example'])
})

test('somebody who is no coach coaches no team', async () => {
  const ask = await staffAsking()
  await addTeamOf(database.db, 'OH')
  const nobody = await addPerson(database.db, { email: 'no@agency.example' })
  expect(
    problemsOf(await assignTeamCoach.ask(ask, { team: 'ohio', coach: nobody.id, from: '2026-03-01' })),
  ).toEqual(['Choose a coach from the list, or nobody.'])
  expect(await database.db.coachAssignment.count()).toBe(0)
})

test('a closed team is read and nothing is added to it, until it is opened again', async () => {
  const ask = await staffAsking()
  const team = await addTeamOf(database.db, 'OH')
  const lead = asking(
    database.db,
    await addPerson(database.db, { email: 'l@agency.example', team: { ...team, role: 'lead' } }),
  )
  const choose = (measure: string) =>
    chooseTeamMeasures.ask(lead, { team: 'ohio', measures: [measure], dueFrom: '2026-01' })
  valueOf(await choose('safe-crib-audit'))
  valueOf(await closeOneTeam.ask(ask, { team: 'ohio', reason: 'The state stops' }))
  expect(problemsOf(await closeOneTeam.ask(ask, { team: 'ohio', reason: 'Again' }))).toEqual([
    'Ohio is closed already.',
  ])
  expect(valueOf(await readTeamSeries.ask(lead, { team: 'ohio' })).series.map(({ due }) => due)).toEqual([[]])
  expect(await choose('back-sleeping')).toEqual({
    kind: 'refused',
    reason: 'Ohio is closed: its record can be read, and nothing is added to it.',
  })
  valueOf(await reopenOneTeam.ask(ask, { team: 'ohio' }))
  valueOf(await choose('back-sleeping'))
  const { history } = valueOf(await readAdministration.ask(ask, { team: 'ohio' }))
  expect(history.closures).toMatchObject([{ reason: 'The state stops' }])
  expect(history.closures[0]?.reopenedAt).not.toBeNull()
})

test('the database itself adds no measure to a closed team', async () => {
  const ask = await staffAsking()
  const { id: teamId } = await addTeamOf(database.db, 'OH')
  valueOf(await closeOneTeam.ask(ask, { team: 'ohio', reason: 'The state stops' }))
  const { id: measureId } = await database.db.measure.findFirstOrThrow()
  const row = { teamId, measureId, pickedAt: new Date(), dueFrom: new Date('2026-01-01') }
  await expect(database.db.teamMeasure.create({ data: row })).rejects.toThrow()
})

test('a team takes a new name and keeps its address; a name that another has is refused', async () => {
  const ask = await staffAsking()
  await addTeamOf(database.db, 'OH')
  await addTeamOf(database.db, 'ME')
  valueOf(await renameOneTeam.ask(ask, { team: 'ohio', name: 'Ohio Perinatal Team', phase: 2 }))
  const { team, history } = valueOf(await readAdministration.ask(ask, { team: 'ohio' }))
  expect([team.name, history.phaseNumber]).toEqual(['Ohio Perinatal Team', 2])
  expect(problemsOf(await renameOneTeam.ask(ask, { team: 'ohio', name: 'MAINE' }))).toEqual([
    'Another team has this name; choose another.',
  ])
  expect(problemsOf(await renameOneTeam.ask(ask, { team: 'ohio', name: 'Ohio', phase: 9 }))).toEqual([
    'Choose a phase from the list.',
  ])
})

const phase = { name: 'Third phase', ledBy: 'National staff', scope: 'All states' }

test('planned phases follow one another; two that overlap are refused by the database', async () => {
  const ask = await staffAsking()
  const write = (startsOn: string, endsOn: string, more = {}) =>
    writePhase.ask(ask, { ...phase, startsOn, endsOn, ...more })
  const { number } = valueOf(await write('2026-01-01', '2026-12-31'))
  expect(problemsOf(await write('2026-12-31', '2027-06-30'))).toEqual([
    'These dates overlap with another planned phase; begin after its last day or end before its first.',
  ])
  valueOf(await write('2027-01-01', '2027-06-30'))
  expect(problemsOf(await write('2026-01-01', '2027-01-01', { number }))).toHaveLength(1)
  expect(problemsOf(await write('2026-06-01', '2026-01-01'))).toEqual(['A phase ends after it begins.'])
  expect(problemsOf(await write('2010-06-01', '2010-12-01', { number: 1 }))).toEqual([
    'This phase is listed as its sources state it and cannot be changed here.',
  ])
  const { phases } = valueOf(await readPhases.ask(ask, {}))
  expect(phases.filter(({ planned }) => planned)).toHaveLength(2)
})

test('the calendar keeps its day, its grace and the periods with a day of their own', async () => {
  const ask = await staffAsking()
  valueOf(await setReportingCalendar.ask(ask, { dueDay: 20, graceDays: 3 }))
  const exception = { period: '2026-03', dueOn: '2026-04-30', reason: 'Learning session' }
  valueOf(await addCalendarException.ask(ask, exception))
  expect(problemsOf(await addCalendarException.ask(ask, exception))).toEqual([
    'Mar 2026 has a day of its own already; take that back first.',
  ])
  expect(problemsOf(await addCalendarException.ask(ask, { ...exception, dueOn: '2026-03-31' }))).toEqual([
    'Mar 2026 must be over before it is due.',
  ])
  const { exceptions, ...calendar } = await loadCalendar({ db: ask.db })
  expect(calendar).toEqual({ dueDay: 20, graceDays: 3, lockDays: null })
  expect(exceptions).toMatchObject([exception])
  valueOf(await withdrawCalendarException.ask(ask, { exception: exceptions[0]!.id }))
  expect((await loadCalendar({ db: ask.db })).exceptions).toEqual([])
  expect(problemsOf(await setReportingCalendar.ask(ask, { dueDay: 29, graceDays: 0 }))).toHaveLength(1)
})
