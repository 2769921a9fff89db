import { expect, test } from 'vitest'
import { setRules } from '#app/charts/rules/commands.server.ts'
import { readRules } from '#app/charts/rules/queries.server.ts'
import { readTeamMarks } from '#app/charts/queries.server.ts'
import { ANONYMOUS } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, MID_MARCH, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const reason = 'Boards of all states read the NHS icons'

test('staff choose the rules; every team’s charts are read by them, and the page says since when and why', async () => {
  await addTeamOf(database.db, 'OH')
  const ask = asking(
    database.db,
    await addPerson(database.db, { email: 's@hrsa.example', standings: ['staff'] }),
  )
  const before = valueOf(await readRules.ask(ask, {}))
  expect(before).toMatchObject({ ruleSet: 'ihi', changed: null, mayChoose: true })
  valueOf(await setRules.ask(ask, { ruleSet: 'nhs', reason }))
  const after = valueOf(await readRules.ask(asking(database.db, ANONYMOUS), {}))
  expect(after).toMatchObject({
    ruleSet: 'nhs',
    changed: { at: MID_MARCH(), by: 'national staff', reason },
    mayChoose: false,
  })
  expect(valueOf(await readTeamMarks.ask(ask, { team: 'ohio' })).marks.ruleSet).toBe('nhs')
  const [event] = await database.db.event.findMany({ where: { action: 'collaborative.rules.set' } })
  expect(event!.data).toEqual({ from: 'ihi', to: 'nhs', reason })
})

test('rules in force already, unknown rules and a missing reason are refused, and change nothing', async () => {
  const ask = asking(
    database.db,
    await addPerson(database.db, { email: 's@hrsa.example', standings: ['staff'] }),
  )
  expect(problemsOf(await setRules.ask(ask, { ruleSet: 'ihi', reason }))).toEqual([
    'The IHI run-chart rules are in force already.',
  ])
  expect(problemsOf(await setRules.ask(ask, { ruleSet: 'nelson', reason: ' ' }))).toEqual([
    'Choose one of the three rule sets.',
    'Say why, in a sentence: every team will see it.',
  ])
  expect(await database.db.event.count({ where: { action: 'collaborative.rules.set' } })).toBe(0)
})

test('a team lead reads which rules are in force and may not choose', async () => {
  const team = await addTeamOf(database.db, 'OH')
  const ask = asking(database.db, await addPerson(database.db, { team: { ...team, role: 'lead' } }))
  expect(valueOf(await readRules.ask(ask, {})).mayChoose).toBe(false)
  expect(await setRules.ask(ask, { ruleSet: 'nhs', reason })).toEqual({
    kind: 'refused',
    reason: 'Choosing the rules of the charts is for national staff.',
  })
})

test('the three rule sets say different things of the same figures', async () => {
  const { previews } = valueOf(await readRules.ask(asking(database.db, ANONYMOUS), {}))
  const { byRuleSet } = previews[0]!
  expect([byRuleSet.ihi.type, byRuleSet.anhoej.type, byRuleSet.nhs.type]).toEqual([
    'Run chart',
    'P chart',
    'I chart',
  ])
  for (const preview of previews) {
    expect(new Set(Object.values(preview.byRuleSet).map(({ card }) => card.headline)).size).toBe(3)
  }
})
