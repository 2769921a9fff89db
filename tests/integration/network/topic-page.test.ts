import { beforeEach, expect, test } from 'vitest'
import { saveDraft } from '#app/network/drafts/commands.server.ts'
import { readTopicChanges } from '#app/network/merge-split/queries.server.ts'
import { readTopicOutcome } from '#app/network/outcomes/queries.server.ts'
import { readTopicNotes } from '#app/network/practice-notes/queries.server.ts'
import { readTopicRouting } from '#app/network/routing/queries.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readSpace, readTopic } from '#app/network/topics/queries.server.ts'
import { readSpaceFollow } from '#app/network/follows/queries.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ana: PersonActor
let ben: PersonActor
let topic: string

beforeEach(async () => {
  const { db } = database
  const [ohio, texas] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'TX')]
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  const asked = {
    space: 'commons',
    kind: 'question',
    title: 'Who looks at night?',
    tried: 'No',
    body: 'We ask.',
  }
  topic = valueOf(await startTopic.ask(asking(db, ana), asked)).topic
})

/** How many queries a page asks; its use cases share one context. */
async function queriesOf(ask: (context: ReturnType<typeof asking>) => readonly Promise<unknown>[]) {
  let queries = 0
  const counting = database.db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        queries += 1
        return query(args)
      },
    },
  })
  await Promise.all(ask(asking(counting as unknown as Db, ben)))
  return queries
}

test('the page of a topic asks four queries, and of a draft only where there is one', async () => {
  const page = () =>
    queriesOf((context) => [
      readTopic.ask(context, { topic }).then(valueOf),
      ...[readTopicNotes, readTopicRouting, readTopicOutcome, readTopicChanges].map((query) =>
        query.ask(context, { topic }).then(valueOf<unknown>),
      ),
    ])
  expect(await page()).toBe(4)
  valueOf(await saveDraft.ask(asking(database.db, ben), { topic, body: 'A nurse' }))
  expect(await page()).toBe(5)
  const here = async (draft?: string) =>
    valueOf(await readTopic.ask(asking(database.db, ben), { topic, draft })).draft
  expect(await here()).toMatchObject({ draft: { body: 'A nurse' }, continued: false })
  expect(await here('yes')).toMatchObject({ continued: true })
})

test('the page of a space asks four queries', async () => {
  const space = { space: 'commons' }
  expect(
    await queriesOf((context) => [
      readSpace.ask(context, space).then(valueOf),
      readSpaceFollow.ask(context, space).then(valueOf),
    ]),
  ).toBe(4)
})
