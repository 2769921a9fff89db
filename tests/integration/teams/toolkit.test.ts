import { expect, test } from 'vitest'
import type { Actor } from '#app/policy/actor.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { readIdea, readIdeas } from '#app/toolkit/queries.server.ts'
import { asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const VISITOR: Actor = { kind: 'anonymous' }

test('change ideas are open to everybody, filtered by area, evidence and words', async () => {
  const catalog = valueOf(
    await readIdeas.ask(asking(database.db, VISITOR), {
      area: 'preterm-early-term',
      evidence: 'strong',
      words: 'first visit',
    }),
  )
  expect(catalog.ideas.map(({ slug }) => slug)).toEqual(['aspirin-asked-for-all'])
})

test('a filter that is not in its list is as if it had not been chosen', async () => {
  const { asked, ideas, outOf } = valueOf(
    await readIdeas.ask(asking(database.db, VISITOR), { area: 'nowhere', evidence: '9', words: '' }),
  )
  expect([asked.area, asked.evidence]).toEqual([undefined, undefined])
  expect(ideas).toHaveLength(outOf)
})

test('an unknown idea is absent', async () => {
  expect(await readIdea.ask(asking(database.db, VISITOR), { idea: 'made-up' })).toEqual({ kind: 'absent' })
})

test('the measures of every idea are in the catalog of the database', async () => {
  const existing = new Set(
    (await database.db.measure.findMany({ where: { teamId: null } })).map(({ slug }) => slug),
  )
  expect(IDEAS.flatMap(({ measures }) => measures).filter((slug) => !existing.has(slug))).toEqual([])
})
