import { expect, test } from 'vitest'
import { CONFIRMED } from '#app/kernel/identifying/confirm-words.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { assessOwnTeam, assessTeam } from '#app/review/assessment/commands.server.ts'
import { readAssessment, readTeamScores } from '#app/review/assessment/queries.server.ts'
import { listLatestScores } from '#app/review/assessment/store.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

const FEBRUARY = { team: 'ohio', month: '2026-02', score: 3, why: 'Crib audits have shifted.' }

async function ohioWithCoach() {
  const { db } = database
  const team = await addTeamOf(db, 'OH')
  const lead = await addPerson(db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  const coach: PersonActor = {
    ...(await addPerson(db, { email: 'coach@agency.example', standings: ['coach'] })),
    coaches: [team.id],
  }
  return { db, team, lead, coach, asLead: asking(db, lead), asCoach: asking(db, coach) }
}

test('coach and team score the same month side by side, each signed, each with an event', async () => {
  const { db, team, coach, asLead, asCoach } = await ohioWithCoach()
  valueOf(await assessTeam.ask(asCoach, FEBRUARY))
  valueOf(await assessOwnTeam.ask(asLead, { ...FEBRUARY, score: 3.5, comments: 'All units take part.' }))
  const { assessments } = valueOf(await readAssessment.ask(asLead, { team: 'ohio' }))
  expect(assessments.map(({ giver, score, level, wording }) => ({ giver, score, level, wording }))).toEqual(
    expect.arrayContaining([
      { giver: 'coach', score: 3, level: 'Modest improvement', wording: 1 },
      { giver: 'team', score: 3.5, level: 'Improvement', wording: 1 },
    ]),
  )
  const events = await db.event.findMany({ where: { subjectKind: 'assessment' }, orderBy: { id: 'asc' } })
  expect(
    events.map(({ action, actorId, teamId, data }) => [action, actorId === coach.id, teamId, data]),
  ).toEqual([
    ['team.assess', true, team.id, { month: '2026-02', score: 3 }],
    ['team.assess.self', false, team.id, { month: '2026-02', score: 3.5 }],
  ])
})

test('a changed score takes the place of the earlier one, which stays as it was', async () => {
  const { db, asCoach } = await ohioWithCoach()
  valueOf(await assessTeam.ask(asCoach, FEBRUARY))
  const [first] = await db.assessment.findMany()
  const lower = { ...FEBRUARY, score: 2.5, why: 'The shift was one unit alone.' }
  valueOf(await assessTeam.ask(asCoach, lower))
  const rows = await db.assessment.findMany({ orderBy: { givenAt: 'asc' } })
  const [old, now] = rows[0]!.supersededAt === null ? rows.toReversed() : rows
  expect([old!.id, Number(old!.score), old!.why]).toEqual([first!.id, 3, FEBRUARY.why])
  expect([Number(now!.score), now!.supersedesId, now!.supersededAt]).toEqual([2.5, first!.id, null])
  const { scores } = valueOf(await readTeamScores.ask(asCoach, { team: 'ohio' }))
  expect(scores.map(({ score }) => score)).toEqual([2.5])
  const [, event] = await db.event.findMany({ where: { action: 'team.assess' }, orderBy: { id: 'asc' } })
  expect(event!.data).toMatchObject({ score: 2.5, was: 3, supersedes: first!.id })

  valueOf(await assessTeam.ask(asCoach, lower))
  expect(await db.assessment.count(), 'the same form sent again').toBe(2)
})

test('each coach has a score of their own, and the team has one, whichever lead gave it', async () => {
  const { db, team, asLead, asCoach } = await ohioWithCoach()
  const staff = asking(db, await addPerson(db, { email: 'staff@agency.example', standings: ['staff'] }))
  const other = await addPerson(db, { email: 'lead2@agency.example', team: { ...team, role: 'lead' } })
  valueOf(await assessTeam.ask(asCoach, FEBRUARY))
  valueOf(await assessTeam.ask(staff, { ...FEBRUARY, score: 4 }))
  valueOf(await assessOwnTeam.ask(asLead, FEBRUARY))
  valueOf(await assessOwnTeam.ask(asking(db, other), { ...FEBRUARY, score: 2 }))
  const { scores } = valueOf(await readTeamScores.ask(staff, { team: 'ohio' }))
  const of = (giver: string) => scores.filter((one) => one.giver === giver).map(({ score }) => score)
  expect([of('coach').toSorted(), of('team')]).toEqual([[3, 4], [2]])
})

test('of two leads who score the team for the first time at once, the second chooses', async () => {
  const { db, team, asLead } = await ohioWithCoach()
  const other = await addPerson(db, { email: 'lead2@agency.example', team: { ...team, role: 'lead' } })
  const was = JSON.stringify({ score: null, why: null, comments: null })
  valueOf(await assessOwnTeam.ask(asLead, { ...FEBRUARY, was }))
  const mine = { ...FEBRUARY, score: 4, why: 'Two charts hold.', was }
  const second = await assessOwnTeam.ask(asking(db, other), mine)
  expect(second.kind === 'problems' && second.problems.map(({ field }) => field)).toEqual([
    'choice.score',
    'choice.why',
  ])
  expect(await db.assessment.count()).toBe(1)
  const choice = { score: 'mine', why: 'mine' }
  const seen = JSON.stringify({ score: FEBRUARY.score, why: FEBRUARY.why })
  valueOf(await assessOwnTeam.ask(asking(db, other), { ...mine, choice, seen }))
  expect(await db.assessment.count()).toBe(2)
})

test('scores are read by the team, its coach and staff, and given by those alone who are meant', async () => {
  const { db, team, asLead, asCoach } = await ohioWithCoach()
  valueOf(await assessTeam.ask(asCoach, FEBRUARY))
  const maine = await addTeamOf(db, 'ME')
  const person = async (email: string, held: Parameters<typeof addPerson>[1]) =>
    asking(db, await addPerson(db, { ...held, email: `${email}@agency.example` }))
  const viewer = await person('viewer', { team: { ...team, role: 'viewer' } })
  const manager = await person('manager', { team: { ...team, role: 'data-manager' } })
  const neighbor = await person('neighbor', { team: { ...maine, role: 'lead' } })
  const participant = await person('participant', { standings: ['participant'] })
  const staff = await person('staff', { standings: ['staff'] })
  const page = { team: 'ohio' }
  for (const ask of [asLead, asCoach, viewer, manager, staff])
    expect((await readAssessment.ask(ask, page)).kind).toBe('done')
  for (const ask of [neighbor, participant]) {
    expect((await readAssessment.ask(ask, page)).kind).toBe('refused')
    expect((await readTeamScores.ask(ask, page)).kind).toBe('refused')
    expect((await assessTeam.ask(ask, FEBRUARY)).kind).toBe('refused')
  }
  expect((await readAssessment.ask(asking(db, { kind: 'anonymous' }), page)).kind).toBe('sign-in')
  for (const ask of [asLead, viewer, manager])
    expect((await assessTeam.ask(ask, FEBRUARY)).kind).toBe('refused')
  for (const ask of [asCoach, viewer, manager, staff])
    expect((await assessOwnTeam.ask(ask, FEBRUARY)).kind).toBe('refused')
  const system = asking(db, { kind: 'system', name: 'scores' })
  expect((await assessTeam.ask(system, FEBRUARY)).kind).toBe('refused')
  const gives = async (ask: typeof asLead) => valueOf(await readAssessment.ask(ask, page)).gives
  expect(await gives(viewer)).toEqual({ coach: null, team: null })
  expect(await gives(asLead)).toEqual({ coach: null, team: {} })
  expect((await gives(asCoach)).coach).toMatchObject({ score: 3 })
})

test('nothing is chosen for a month that has no score yet', async () => {
  const { asCoach } = await ohioWithCoach()
  valueOf(await assessTeam.ask(asCoach, { ...FEBRUARY, month: '2026-01' }))
  const { month, gives } = valueOf(await readAssessment.ask(asCoach, { team: 'ohio' }))
  expect([month, gives.coach]).toEqual(['2026-02', { score: undefined, why: undefined, comments: undefined }])
})

test('what is no score, has no reason, or is of a month that cannot be assessed is refused at its field', async () => {
  const { db, asCoach } = await ohioWithCoach()
  const refuse = async (change: object) =>
    problemsOf(await assessTeam.ask(asCoach, { ...FEBRUARY, ...change }))
  for (const score of [undefined, 0, 5.5, 3.25])
    expect(await refuse({ score })).toEqual(['Choose a score from 0.5 to 5.0 in half steps.'])
  expect(await refuse({ why: ' ' })).toEqual(['Say in one sentence why.'])
  const months = ['Choose a month from Jan 2025, when Ohio joined, to Mar 2026.']
  expect(await refuse({ month: '2026-04' })).toEqual(months)
  expect(await refuse({ month: '2024-12' })).toEqual(months)
  expect(await refuse({ month: 'soon' })).toEqual(['Choose the month that is assessed, such as 2026-03.'])
  expect(await db.assessment.count()).toBe(0)
})

test('text that could identify somebody is asked about before it is stored', async () => {
  const { asCoach } = await ohioWithCoach()
  const naming = { ...FEBRUARY, comments: 'The mother called on 614-555-0134 about her baby.' }
  const asked = await assessTeam.ask(asCoach, naming)
  if (asked.kind !== 'problems') throw new Error('Nothing was asked')
  expect(asked.problems.map(({ field }) => field)).toEqual(['comments'])
  const value = asked.problems[0]!.confirm?.value
  if (value) valueOf(await assessTeam.ask(asCoach, { ...naming, [CONFIRMED]: [value] }))
})

test('the database takes no other score, no second one that stands, and no change of what was given', async () => {
  const { db, team, coach, asCoach } = await ohioWithCoach()
  valueOf(await assessTeam.ask(asCoach, FEBRUARY))
  const add = (score: number, given = '2026-03-01') =>
    db.$executeRaw`INSERT INTO assessment (team_id, month, giver, score, why, collaborative_id, scale_number, given_at, given_by)
      SELECT id, '2026-02-01', 'coach', ${score}::numeric, 'Because', collaborative_id, 1, ${given}::timestamptz, ${coach.id}::uuid FROM team
      WHERE id = ${team.id}::uuid`
  for (const score of [0, 5.5, 3.2, 3.25, 9]) await expect(add(score)).rejects.toThrow(/half_step/)
  await expect(add(3, '2026-01-01')).rejects.toThrow(/not_of_the_future/)
  await expect(add(3)).rejects.toThrow(/unique|23505/i)
  await expect(db.assessment.updateMany({ data: { score: 5 } })).rejects.toThrow(/written once/)
  await expect(db.assessment.deleteMany()).rejects.toThrow(/written once/)
})

test('the newest scores of many teams come in one query, each side by itself', async () => {
  const { db, team, asLead, asCoach } = await ohioWithCoach()
  const maine = await addTeamOf(db, 'ME')
  valueOf(await assessTeam.ask(asCoach, { ...FEBRUARY, month: '2025-12', score: 4 }))
  valueOf(await assessTeam.ask(asCoach, { ...FEBRUARY, month: '2026-01' }))
  valueOf(await assessTeam.ask(asCoach, { ...FEBRUARY, month: '2026-01', score: 2.5 }))
  valueOf(await assessOwnTeam.ask(asLead, FEBRUARY))
  const latest = await listLatestScores(db, [team.id, maine.id])
  expect(latest.get(team.id)).toMatchObject({
    coach: { month: '2026-01', score: 2.5, by: 'coach@agency.example' },
    team: { month: '2026-02', score: 3 },
  })
  expect(latest.has(maine.id)).toBe(false)
})

test('to a closed team no score is added, and its scores are read', async () => {
  const { db, team, asCoach } = await ohioWithCoach()
  valueOf(await assessTeam.ask(asCoach, FEBRUARY))
  await db.teamClosure.create({
    data: { teamId: team.id, reason: 'Merged', closedAt: new Date('2026-03-10') },
  })
  expect((await assessTeam.ask(asCoach, { ...FEBRUARY, score: 4 })).kind).toBe('refused')
  expect(valueOf(await readTeamScores.ask(asCoach, { team: 'ohio' })).scores).toHaveLength(1)
})
