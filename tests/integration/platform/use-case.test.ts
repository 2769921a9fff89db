import { expect, test } from 'vitest'
import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { NO_LAYOUT } from '#app/measures/import/parse/address.ts'
import { isCurrent, readFor } from '#app/measures/import/assess.server.ts'
import { defineCommand, defineQuery } from '#app/platform/use-case.server.ts'
import { ANONYMOUS, type Actor } from '#app/policy/actor.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { addPerson, addTeamOf, asking, MID_MARCH, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

/** A command that records its steps; `meanwhile` happens between its preparation and its transaction. */
function recorded(meanwhile: () => Promise<unknown> = async () => null) {
  const steps: string[] = []
  const command = defineCommand({
    action: 'values.enter',
    form: z.object({ team: z.string() }),
    load: async (context, input) => {
      steps.push(context.db === database.db ? 'load' : 'load within')
      return loadTeam(context, input.team)
    },
    prepare: async ({ db }) => {
      steps.push(db === database.db ? 'prepare' : 'prepare within')
      await meanwhile()
      return 'what was prepared'
    },
    run: async ({ db }, { team }, _, prepared) => {
      steps.push(`${db === database.db ? 'run' : 'run within'} with ${prepared}`)
      return team.closed
        ? failed({ field: '', message: 'Closed.' })
        : done({ output: prepared, events: [{ teamId: team.id }] })
    },
  })
  return { command, steps }
}

test('a use case is handed what its rows are signed with: the moment, and the person or nobody', async () => {
  const sign = defineQuery({
    action: 'collaborative.read',
    form: z.object({}),
    load: async () => ({ subject: null }),
    run: async ({ signature }) => signature,
  })
  const staff = await addPerson(database.db, { standings: ['staff'] })
  const program: Actor = { kind: 'system', name: 'nightly' }
  const signedBy = async (actor: Actor) => valueOf(await sign.ask(asking(database.db, actor), {}))
  expect(await signedBy(staff)).toEqual({ at: MID_MARCH(), by: staff.id })
  expect(await signedBy(program)).toEqual({ at: MID_MARCH(), by: null })
})

test('a use case is handed what its rows are signed with: the moment, and the person or nobody', async () => {
  const sign = defineQuery({
    action: 'collaborative.read',
    form: z.object({}),
    load: async () => ({ subject: null }),
    run: async ({ signature }) => signature,
  })
  const staff = await addPerson(database.db, { standings: ['staff'] })
  const program: Actor = { kind: 'system', name: 'nightly' }
  const signedBy = async (actor: Actor) => valueOf(await sign.ask(asking(database.db, actor), {}))
  expect(await signedBy(staff)).toEqual({ at: MID_MARCH(), by: staff.id })
  expect(await signedBy(program)).toEqual({ at: MID_MARCH(), by: null })
})

test('what takes long is prepared before the transaction, and what it gives is handed to the run', async () => {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { team: { ...team, role: 'lead' } })
  const { command, steps } = recorded()
  expect(valueOf(await command.ask(asking(database.db, lead), { team: 'ohio' }))).toBe('what was prepared')
  expect(steps).toEqual(['load', 'prepare', 'load within', 'run within with what was prepared'])
  expect(await database.db.event.count({ where: { action: 'values.enter' } })).toBe(1)
})

test('nothing is prepared without permission or subject', async () => {
  await addTeamOf(database.db, 'OH')
  const outsider = await addPerson(database.db)
  const { command, steps } = recorded()
  const ask = asking(database.db, outsider)
  expect((await command.ask(ask, { team: 'ohio' })).kind).not.toBe('done')
  expect(await command.ask(ask, { team: 'nowhere' })).toEqual({ kind: 'absent' })
  expect(await command.ask(ask, { team: 7 })).toMatchObject({ kind: 'problems' })
  expect(steps).toEqual(['load', 'load'])
})

test('what changed while it was prepared is seen: the permission is asked again in the transaction', async () => {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { team: { ...team, role: 'lead' } })
  const { command, steps } = recorded(() =>
    database.db.teamClosure.create({
      data: { teamId: team.id, reason: 'It moved on.', closedAt: MID_MARCH() },
    }),
  )
  expect(await command.ask(asking(database.db, lead), { team: 'ohio' })).toMatchObject({ kind: 'refused' })
  expect(steps).toEqual(['load', 'prepare', 'load within'])
  expect(await database.db.event.count({ where: { action: 'values.enter' } })).toBe(0)
})

test('a file that was read while the team picked another measure is not current any more', async () => {
  const team = { ...(await addTeamOf(database.db, 'OH')), jurisdictionCode: 'OH' }
  const lead = await addPerson(database.db, { team: { ...team, role: 'lead' } })
  const choose = async (...measures: string[]) =>
    valueOf(
      await chooseTeamMeasures.ask(asking(database.db, lead), { team: 'ohio', measures, dueFrom: '2026-01' }),
    )
  await choose('safe-crib-audit')
  const bytes = new TextEncoder().encode(
    'period,measure,numerator,denominator\n2026-01,safe-crib-audit,12,40\n',
  )
  const reading = await readFor(
    database.db,
    team,
    { main: { name: 'january.csv', bytes }, denominator: null },
    { sheet: null, measure: null, mapping: {}, where: [], ...NO_LAYOUT },
    { now: MID_MARCH(), mayAddMeasure: true },
  )
  expect(await isCurrent(database.db, team, reading)).toBe(true)
  await choose('safe-crib-audit', 'safe-sleep-teach-back')
  expect(await isCurrent(database.db, team, reading)).toBe(false)
})

test('two commands of visitors run at a time, and those of people signed in do not wait for them', async () => {
  const begun: string[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const wait = defineCommand({
    action: 'session.begin',
    form: z.object({ name: z.string() }),
    load: async () => ({ subject: null }),
    guard: async ({ actor }, _, { name }) => {
      begun.push(name)
      if (actor.kind === 'anonymous') await released
      return done(null)
    },
    run: async (_granted, _loaded, { name }) => done({ output: name, events: [] }),
  })
  const names = ['first', 'second', 'third']
  const visitors = names.map((name) => wait.ask(asking(database.db, ANONYMOUS), { name }))
  const person = await addPerson(database.db)
  expect(valueOf(await wait.ask(asking(database.db, person), { name: 'person' }))).toBe('person')
  expect(begun).toEqual(['first', 'second', 'person'])
  release()
  expect((await Promise.all(visitors)).map(valueOf)).toEqual(names)
})
