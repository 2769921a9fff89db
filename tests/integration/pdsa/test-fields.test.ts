import { expect, test } from 'vitest'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { exportTests } from '#app/pdsa/export/queries.server.ts'
import {
  LOG_KEYS,
  PLAIN_KEYS,
  plainField,
  plainKeys,
  valuesOf,
  type PlainKey,
  type PlainValues,
} from '#app/pdsa/plan/field-lists.ts'
import { readSource } from '#app/pdsa/spread/queries.server.ts'
import { SOURCE_KEYS } from '#app/pdsa/spread/source.ts'
import { tryTest } from '#app/pdsa/spread/commands.server.ts'
import { decideTest, writePlan, writeStudy } from '#app/pdsa/stages/commands.server.ts'
import { readTest } from '#app/pdsa/tests/queries.server.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

/** A value of its own in every plain field; `as` distinguishes one writing from another. */
const written = (as: string, count: number) =>
  Object.fromEntries(
    PLAIN_KEYS.map((key, at) => [key, plainField(key).kind === 'count' ? count + at : `${as} ${key}`]),
  ) as unknown as PlainValues & {
    readonly change: string
    readonly prediction: string
    readonly reason: string
  }

test('every field of a test is stored by its form, read again, exported, and open to another team', async () => {
  const [team, other] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'VT')]
  const lead = await addPerson(database.db, { email: 'lead@oh.example', team: { ...team, role: 'lead' } })
  const taker = await addPerson(database.db, { email: 'lead@vt.example', team: { ...other, role: 'lead' } })
  const ask = asking(database.db, lead)
  const own = { team: 'ohio', owner: lead.id, measure: 'area:safe-sleep', scale: 2 }
  const later = { plannedStart: '2026-03-20', plannedEnd: '2026-03-22' }
  const typed = (as: string, keys: readonly PlainKey[]) => valuesOf(written(as, 11), keys)

  const { test: id } = valueOf(await logTest.ask(ask, { ...own, ...later, ...typed('Logged', LOG_KEYS) }))
  const read = async () => valueOf(await readTest.ask(ask, { team: 'ohio', test: id })).test
  expect(await read()).toMatchObject(typed('Logged', LOG_KEYS))

  const plan = typed('Planned', plainKeys('plan'))
  const days = { plannedStart: '2026-03-02', plannedEnd: '2026-03-04' }
  valueOf(await writePlan.ask(ask, { ...own, ...days, ...plan, test: id, then: 'begin' }))
  expect(await read()).toMatchObject({ ...plan, stage: 'do' })

  const study = typed('Studied', plainKeys('do', 'study'))
  const ended = { asPlanned: 'yes', endedOn: '2026-03-04', then: 'decide' }
  valueOf(await writeStudy.ask(ask, { team: 'ohio', test: id, ...study, ...ended }))
  expect(await read()).toMatchObject({ ...study, stage: 'act' })

  const act = typed('Decided', plainKeys('act'))
  valueOf(await decideTest.ask(ask, { team: 'ohio', test: id, ...act, decision: 'adopt' }))
  const values: Partial<PlainValues> = { ...plan, ...study, ...act }
  expect(await read()).toMatchObject(values)

  const { rows } = valueOf(await exportTests.ask(ask, { team: 'ohio' }))
  for (const key of PLAIN_KEYS) expect(rows[1]?.[rows[0]!.indexOf(plainField(key).column)]).toBe(values[key])

  await database.db.pdsaTest.update({ where: { id }, data: { sharing: 'network' } })
  const asTaker = asking(database.db, taker)
  const { source } = valueOf(await readSource.ask(asTaker, { team: 'vermont', source: id }))
  expect(source).toMatchObject(valuesOf(values as PlainValues, SOURCE_KEYS))
  for (const key of LOG_KEYS.filter((one) => plainField(one).anew === 'team'))
    expect(source).not.toHaveProperty(key)
  const answers = {
    ...typed('Copied', LOG_KEYS),
    ...own,
    team: 'vermont',
    owner: taker.id,
    plannedStart: '2026-03-20',
  }
  const { test: copy } = valueOf(await tryTest.ask(asTaker, { ...answers, source: id }))
  expect(valueOf(await readTest.ask(asTaker, { team: 'vermont', test: copy })).test).toMatchObject(
    typed('Copied', LOG_KEYS),
  )
})
