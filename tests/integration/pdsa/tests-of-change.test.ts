import { expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { readNewTest } from '#app/pdsa/create/queries.server.ts'
import { readTeamTests, readTest } from '#app/pdsa/tests/queries.server.ts'
import { changeSharing, chooseUsualSharing } from '#app/pdsa/sharing/commands.server.ts'
import {
  changeOwner,
  decideTest,
  observe,
  reopenTest,
  stopTest,
  writePlan,
  writeStudy,
} from '#app/pdsa/stages/commands.server.ts'
import { wholePlan, wholeStudy } from '#app/pdsa/plan/form-values.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

/** Ohio with a lead and a member, one area and one measure of it. */
async function ohio() {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, {
    email: 'lead@agency.example',
    team: { ...team, role: 'lead' },
  })
  const member = await addPerson(database.db, {
    email: 'member@agency.example',
    team: { ...team, role: 'member' },
  })
  const ask = asking(database.db, lead)
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['safe-sleep'] }))
  valueOf(
    await chooseTeamMeasures.ask(ask, { team: 'ohio', measures: ['safe-crib-audit'], dueFrom: '2026-01' }),
  )
  return { team, lead, member, ask, askMember: asking(database.db, member) }
}

const LOGGED = {
  team: 'ohio',
  change: 'Look at ten cribs on Monday',
  prediction: 'Half will be safe',
  measure: 'safe-crib-audit',
  predictedValue: 50,
  scale: 1,
  days: 3,
  plannedStart: '2026-03-10',
}

async function log(ask: Context, owner: string, change: object = {}): Promise<string> {
  return valueOf(await logTest.ask(ask, { ...LOGGED, owner, ...change })).test
}
const read = async (ask: Context, id: string) =>
  valueOf(await readTest.ask(ask, { team: 'ohio', test: id })).test

const STUDIED = {
  ...{ endedOn: '2026-03-12', asPlanned: 'yes', result: 'Four of ten', learned: 'Begin at the warmer' },
  then: 'decide',
}

test('a test that begins today or earlier runs at once, one ahead waits in its plan', async () => {
  const { ask, lead } = await ohio()
  const running = await read(ask, await log(ask, lead.id))
  expect(running).toMatchObject({
    stage: 'do',
    areaSlug: 'safe-sleep',
    startedOn: '2026-03-10',
    plannedEnd: '2026-03-12',
    sharing: 'team',
    measures: [{ slug: 'safe-crib-audit', predicted: 50, result: null }],
    owner: { id: lead.id },
  })
  expect(running.steps.map(({ step, by }) => [step, by])).toEqual([
    ['planned', lead.name],
    ['started', lead.name],
  ])
  const ahead = await read(ask, await log(ask, lead.id, { plannedStart: '2026-03-16' }))
  expect(ahead).toMatchObject({ stage: 'plan', startedOn: null })
})

test('a quick log that cannot be is refused at its field', async () => {
  const { ask, lead } = await ohio()
  const stranger = await addPerson(database.db, { email: 'stranger@agency.example' })
  const refuse = async (change: object) =>
    problemsOf(await logTest.ask(ask, { ...LOGGED, owner: lead.id, ...change }))
  expect(await refuse({ measure: 'area:safe-sleep' })).toEqual([
    'Choose the measure that the number is in, or leave the number out.',
  ])
  expect(await refuse({ predictedValue: 120 })).toEqual([
    'Safe crib audit, all elements met is a percentage: enter a number from 0 to 100.',
  ])
  expect(await refuse({ measure: 'infant-mortality-rate-of-mars' })).toEqual([
    'Choose a measure from the list.',
  ])
  expect(await refuse({ owner: stranger.id })).toEqual(['Choose somebody who is in the team.'])
  expect(await refuse({ prediction: '' })).toEqual(['Say what you think will happen, in a few words.'])
  expect(await refuse({ idea: 'no-such-idea' })).toEqual(['Choose a change idea from the list.'])
  expect(await refuse({ plannedEnd: '2026-03-01' })).toEqual([
    'The last day comes before the first: choose a later one.',
  ])
  expect(await database.db.pdsaTest.count()).toBe(0)
})

test('a study ends the test, compares result and prediction and leads to the decision', async () => {
  const { ask, lead } = await ohio()
  const id = await log(ask, lead.id)
  const { measures } = await read(ask, id)
  const cell = { measure: 'safe-crib-audit', period: '2026-03', state: 'value', was: '' }
  await enterValues.ask(ask, { team: 'ohio', cells: [{ ...cell, numerator: '9', denominator: '20' }] })
  const study = { team: 'ohio', test: id, ...STUDIED }
  expect(problemsOf(await writeStudy.ask(ask, { ...study, asPlanned: undefined, learned: '' }))).toEqual([
    'Say whether the test was carried out as planned.',
    'Say what was learned; one line is enough.',
  ])
  const results = [{ measure: measures[0]?.id, value: 45 }]
  valueOf(await writeStudy.ask(ask, { ...study, results }))
  expect(await read(ask, id)).toMatchObject({
    stage: 'act',
    endedOn: '2026-03-12',
    asPlanned: true,
    learned: 'Begin at the warmer',
    measures: [{ predicted: 50, result: 45 }],
  })
})

test('adapting leads to the next cycle of the same ramp, one step larger', async () => {
  const { ask, lead } = await ohio()
  const first = await log(ask, lead.id)
  valueOf(await writeStudy.ask(ask, { team: 'ohio', test: first, ...STUDIED }))
  const adapt = { team: 'ohio', test: first, decision: 'adapt', reason: 'Nights differ' }
  expect(valueOf(await decideTest.ask(ask, adapt)).decision).toBe('adapt')
  const { before } = valueOf(await readNewTest.ask(ask, { team: 'ohio', after: first }))
  expect(before).toMatchObject({ id: first, scale: 1 })
  const second = await log(ask, lead.id, { after: first, scale: 2 })
  expect(await read(ask, second)).toMatchObject({ previousTestId: first, cycle: 2 })
  expect(await read(ask, first)).toMatchObject({ nextTestId: second, decision: 'adapt' })
  expect(problemsOf(await logTest.ask(ask, { ...LOGGED, owner: lead.id, after: first }))).toEqual([
    'The next cycle of that test was logged already: open that test to find it.',
  ])
})

test('what is adopted needs a plan to spread it, and reopening keeps the decision on record', async () => {
  const { ask, lead } = await ohio()
  const id = await log(ask, lead.id)
  valueOf(await writeStudy.ask(ask, { team: 'ohio', test: id, ...STUDIED }))
  const adopt = { team: 'ohio', test: id, decision: 'adopt', reason: 'It held' }
  expect(problemsOf(await decideTest.ask(ask, adopt))).toEqual([
    'Say how the change is spread and how the gain is held, in a few words.',
  ])
  valueOf(await decideTest.ask(ask, { ...adopt, spreadPlan: 'Two more units' }))
  expect(problemsOf(await decideTest.ask(ask, adopt))[0]).toMatch(/has decided this test meanwhile/)
  valueOf(await reopenTest.ask(ask, { team: 'ohio', test: id, to: 'study', note: 'Late figures' }))
  const reopened = await read(ask, id)
  expect(reopened).toMatchObject({ stage: 'study', decision: null, learned: 'Begin at the warmer' })
  expect(reopened.steps.at(-1)).toMatchObject({
    ...{ step: 'reopened', note: 'Late figures', data: { decision: 'adopt', reason: 'It held' } },
  })
})

test('a stopped test says why, and nothing is written into it until it is reopened', async () => {
  const { ask, lead } = await ohio()
  const id = await log(ask, lead.id)
  valueOf(await stopTest.ask(ask, { team: 'ohio', test: id, reason: 'The unit closed' }))
  expect(await read(ask, id)).toMatchObject({ stage: 'stopped', stopReason: 'The unit closed' })
  expect(problemsOf(await writeStudy.ask(ask, { team: 'ohio', test: id, ...STUDIED }))[0]).toMatch(
    /has closed this test meanwhile/,
  )
})

test('two people who write the plan lose nothing: other fields come together, the same one is chosen', async () => {
  const { ask, askMember, lead } = await ohio()
  const id = await log(ask, lead.id, { plannedStart: '2026-03-20' })
  const opened = await read(ask, id)
  const plan = {
    ...{ ...LOGGED, test: id, owner: lead.id, plannedStart: '2026-03-20', plannedEnd: '2026-03-22' },
    was: JSON.stringify(wholePlan(opened)),
  }
  valueOf(
    await writePlan.ask(ask, {
      ...plan,
      change: 'Look at twenty cribs',
      theory: 'Seen the same day',
      questions: [{ ask: 'How long?', predict: 'An hour' }],
    }),
  )
  const mine = { ...plan, change: 'Look at five cribs', place: 'Ward 4' }
  const refused = await writePlan.ask(askMember, mine)
  expect(refused).toMatchObject({ kind: 'problems', problems: [{ field: 'choice.change' }] })
  expect(await read(ask, id)).toMatchObject({ change: 'Look at twenty cribs', place: null })
  valueOf(await writePlan.ask(askMember, { ...mine, choice: { change: 'mine' } }))
  expect(await read(ask, id)).toMatchObject({
    ...{ change: 'Look at five cribs', place: 'Ward 4', theory: 'Seen the same day' },
    questions: [{ question: 'How long?', prediction: 'An hour' }],
  })
  const revisions = await database.db.pdsaRevision.findMany({ orderBy: { id: 'asc' } })
  expect(revisions.map(({ was }) => (was as { change: string }).change)).toContain('Look at twenty cribs')
})

test('a study that two people write at once keeps both, though the first has finished it', async () => {
  const { ask, askMember, lead } = await ohio()
  const id = await log(ask, lead.id)
  const was = JSON.stringify(wholeStudy(await read(ask, id)))
  valueOf(await writeStudy.ask(ask, { team: 'ohio', test: id, ...STUDIED, was }))
  const second = { team: 'ohio', test: id, ...STUDIED, was, learned: 'Two people are needed' }
  expect(await writeStudy.ask(askMember, second)).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'choice.learned' }],
  })
  valueOf(await writeStudy.ask(askMember, { ...second, choice: { learned: 'mine' } }))
  expect(await read(ask, id)).toMatchObject({ stage: 'act', learned: 'Two people are needed' })
})

test('a plan that was opened before the test began keeps what was typed out of it, and says so', async () => {
  const { ask, askMember, lead } = await ohio()
  const id = await log(ask, lead.id, { plannedStart: '2026-03-20' })
  const plan = { ...LOGGED, test: id, owner: lead.id, plannedStart: '2026-03-14' }
  valueOf(await writePlan.ask(ask, { ...plan, then: 'begin' }))
  expect(await read(ask, id)).toMatchObject({ stage: 'do', startedOn: '2026-03-14' })
  expect(problemsOf(await writePlan.ask(askMember, { ...plan, change: 'Else' }))[0]).toMatch(
    /^lead@agency.example has moved this test on meanwhile/,
  )
})

test('observations are added by several without touching each other, and never ahead of time', async () => {
  const { ask, member, lead } = await ohio()
  const later = asking(database.db, member, stoppedClock('2026-03-15T18:00:00Z'))
  const id = await log(ask, lead.id)
  const seen = { team: 'ohio', test: id, kind: 'problem', text: 'No list', observedOn: '2026-03-11' }
  valueOf(await observe.ask(ask, seen))
  valueOf(await observe.ask(later, { ...seen, kind: 'surprise', text: 'A mother asked for it' }))
  expect(problemsOf(await observe.ask(ask, { ...seen, observedOn: '2026-03-16' }))).toEqual([
    'Choose today or a day before.',
  ])
  expect((await read(ask, id)).observations.map(({ kind }) => kind)).toEqual(['problem', 'surprise'])
})

test('an open test gets another owner within the team', async () => {
  const { ask, lead, member } = await ohio()
  const id = await log(ask, lead.id)
  const ownership = { team: 'ohio', test: id, owner: member.id, plannedEnd: '2026-03-30' }
  valueOf(await changeOwner.ask(ask, ownership))
  expect(await read(ask, id)).toMatchObject({ owner: { id: member.id }, plannedEnd: '2026-03-30' })
  expect(problemsOf(await changeOwner.ask(ask, { ...ownership, plannedEnd: '2026-03-01' }))).toEqual([
    'The last day comes before the first: choose a later one.',
  ])
})

test('the team is asked once who reads its tests; what is shared is read by the network and not by funders', async () => {
  const { ask, askMember, lead } = await ohio()
  const asked = { team: 'ohio' }
  expect(valueOf(await readTeamTests.ask(ask, asked))).toMatchObject({ usual: null, readsAll: true })
  expect(await chooseUsualSharing.ask(askMember, { ...asked, sharing: 'network' })).toMatchObject({
    kind: 'refused',
  })
  const before = await log(ask, lead.id)
  valueOf(await chooseUsualSharing.ask(ask, { ...asked, sharing: 'network' }))
  const after = await log(ask, lead.id)
  const outsider = async (email: string, standings: readonly ('participant' | 'funder')[]) =>
    asking(database.db, await addPerson(database.db, { email, standings }))
  const participant = await outsider('participant@agency.example', ['participant'])
  const funder = await outsider('funder@agency.example', ['funder'])
  expect(await readTest.ask(participant, { ...asked, test: after })).toMatchObject({
    kind: 'done',
    value: { may: { write: false, share: false }, offer: null },
  })
  expect(await readTest.ask(participant, { ...asked, test: before })).toEqual({ kind: 'absent' })
  expect(await readTest.ask(funder, { ...asked, test: after })).toEqual({ kind: 'absent' })
  const { stages, readsAll } = valueOf(await readTeamTests.ask(participant, asked))
  expect(readsAll).toBe(false)
  expect(stages.flatMap(({ tests }) => tests.map(({ id }) => id))).toEqual([after])
  expect(valueOf(await readTeamTests.ask(funder, asked)).stages).toEqual([])
  valueOf(await changeSharing.ask(askMember, { ...asked, test: after, sharing: 'team' }))
  expect(await readTest.ask(participant, { ...asked, test: after })).toEqual({ kind: 'absent' })
})

test('viewers, coaches and other teams carry no test on', async () => {
  const { ask, team, lead } = await ohio()
  const id = await log(ask, lead.id)
  const viewer = await addPerson(database.db, {
    email: 'viewer@agency.example',
    team: { ...team, role: 'viewer' },
  })
  const coach = await addPerson(database.db, { email: 'coach@agency.example', standings: ['coach'] })
  const stop = { team: 'ohio', test: id, reason: 'No time' }
  expect(await stopTest.ask(asking(database.db, viewer), stop)).toMatchObject({ kind: 'refused' })
  expect(await stopTest.ask(asking(database.db, { ...coach, coaches: [team.id] }), stop)).toMatchObject({
    kind: 'refused',
  })
  const alabama = await addTeamOf(database.db, 'AL')
  const other = await addPerson(database.db, {
    email: 'other@agency.example',
    team: { ...alabama, role: 'lead' },
  })
  expect(await stopTest.ask(asking(database.db, other), stop)).toMatchObject({ kind: 'refused' })
  expect(await readTest.ask(asking(database.db, other), { team: 'alabama', test: id })).toEqual({
    kind: 'absent',
  })
})

test('a test is planned for a day that there is, also when the clock stands at the end of February', async () => {
  const { lead } = await ohio()
  const ask = asking(database.db, lead, stoppedClock('2026-02-28T23:30:00Z'))
  expect(
    problemsOf(await logTest.ask(ask, { ...LOGGED, owner: lead.id, plannedStart: '2026-02-30' })),
  ).toEqual(['Enter the day it begins as year, month and day, such as 2026-03-16.'])
})
