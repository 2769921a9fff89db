import { expect, test } from 'vitest'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { chooseAreas, leaveTeamArea } from '#app/teams/commands.server.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

async function ohioWithLead() {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { team: { ...team, role: 'lead' } })
  return { team, lead, ask: asking(database.db, lead) }
}

const openAreas = async (teamId: string): Promise<string[]> =>
  (
    await database.db.teamArea.findMany({ where: { teamId, leftAt: null }, orderBy: { areaSlug: 'asc' } })
  ).map((row) => row.areaSlug)

test('a lead chooses three areas, and the fourth is refused with the reason', async () => {
  const { team, ask } = await ohioWithLead()
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['safe-sleep', 'smoking-cessation'] }))
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['preterm-early-term'] }))
  const [problem] = problemsOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['social-determinants'] }))
  expect(problem).toContain('one to three areas at a time')
  expect(await openAreas(team.id)).toEqual(['preterm-early-term', 'safe-sleep', 'smoking-cessation'])
})

test('two people who choose at once cannot bring a team to four', async () => {
  const { team, ask } = await ohioWithLead()
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['safe-sleep', 'smoking-cessation'] }))
  const outcomes = await Promise.all(
    ['preterm-early-term', 'social-determinants', 'risk-appropriate-care'].map((area) =>
      chooseAreas.ask(ask, { team: 'ohio', areas: [area] }),
    ),
  )
  expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1)
  expect(await openAreas(team.id)).toHaveLength(3)
})

test('the database itself refuses a fourth area and an empty set, at the end of the transaction', async () => {
  const { team } = await ohioWithLead()
  const row = (areaSlug: string) => ({ teamId: team.id, areaSlug, startedAt: new Date('2026-01-01') })
  const four = ['safe-sleep', 'smoking-cessation', 'preterm-early-term', 'social-determinants'].map(row)
  const failure = await database.db.teamArea.createMany({ data: four }).catch((error: unknown) => error)
  expect(violatedConstraint(failure)).toBe('team_area_at_most_three')

  await database.db.teamArea.create({ data: row('safe-sleep') })
  const emptied = await database.db.teamArea
    .updateMany({ where: { teamId: team.id }, data: { leftAt: new Date('2026-02-01'), leftReason: 'done' } })
    .catch((error: unknown) => error)
  expect(violatedConstraint(emptied)).toBe('team_area_at_least_one')
  expect(await openAreas(team.id)).toEqual(['safe-sleep'])
})

test('one transaction may swap areas by way of four', async () => {
  const { team } = await ohioWithLead()
  const at = new Date('2026-01-01')
  const row = (areaSlug: string) => ({ teamId: team.id, areaSlug, startedAt: at })
  await database.db.teamArea.createMany({
    data: ['safe-sleep', 'smoking-cessation', 'preterm-early-term'].map(row),
  })
  await database.db.$transaction([
    database.db.teamArea.create({ data: row('social-determinants') }),
    database.db.teamArea.updateMany({
      where: { teamId: team.id, areaSlug: 'safe-sleep' },
      data: { leftAt: at, leftReason: 'handed on' },
    }),
  ])
  expect(await openAreas(team.id)).toEqual(['preterm-early-term', 'smoking-cessation', 'social-determinants'])
})

test('leaving keeps the date, the person and the reason, and the area can be taken up again', async () => {
  const { lead, ask } = await ohioWithLead()
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['safe-sleep', 'smoking-cessation'] }))
  valueOf(
    await leaveTeamArea.ask(ask, { team: 'ohio', area: 'safe-sleep', reason: 'The hospitals go on alone' }),
  )
  const { open, left } = valueOf(await readTeamAreas.ask(ask, { team: 'ohio' }))
  expect(open.map((spell) => spell.areaSlug)).toEqual(['smoking-cessation'])
  expect(left).toMatchObject([
    {
      areaSlug: 'safe-sleep',
      leftReason: 'The hospitals go on alone',
      leftBy: lead.name,
      leftAt: ask.clock(),
    },
  ])
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['safe-sleep'] }))
})

test('the last area cannot be left, and leaving needs a reason', async () => {
  const { ask } = await ohioWithLead()
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['safe-sleep'] }))
  const last = await leaveTeamArea.ask(ask, { team: 'ohio', area: 'safe-sleep', reason: 'enough' })
  expect(problemsOf(last)[0]).toContain('only area')
  const silent = await leaveTeamArea.ask(ask, { team: 'ohio', area: 'safe-sleep', reason: ' ' })
  expect(problemsOf(silent)[0]).toContain('Say why')
  const absent = await leaveTeamArea.ask(ask, {
    team: 'ohio',
    area: 'smoking-cessation',
    reason: 'never there',
  })
  expect(absent.kind).toBe('absent')
})

test('choosing writes one event for each area, signed with the role', async () => {
  const { team, lead, ask } = await ohioWithLead()
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['safe-sleep', 'smoking-cessation'] }))
  const events = await database.db.event.findMany({ where: { teamId: team.id }, orderBy: { id: 'asc' } })
  expect(events).toMatchObject([
    { action: 'team.areas.choose', actorId: lead.id, actorLabel: 'Ohio team lead', subjectId: 'safe-sleep' },
    {
      action: 'team.areas.choose',
      actorId: lead.id,
      actorLabel: 'Ohio team lead',
      subjectId: 'smoking-cessation',
    },
  ])
})

test('a data manager is refused with the reason, and nothing changes', async () => {
  const { team } = await ohioWithLead()
  const manager = await addPerson(database.db, {
    email: 'dm@agency.example',
    team: { ...team, role: 'data-manager' },
  })
  const outcome = await chooseAreas.ask(asking(database.db, manager), { team: 'ohio', areas: ['safe-sleep'] })
  expect(outcome).toEqual({ kind: 'refused', reason: 'In Ohio this is done by the team lead.' })
  expect(await openAreas(team.id)).toEqual([])
})
