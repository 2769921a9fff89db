import { beforeEach, expect, test } from 'vitest'
import { readSimilar } from '#app/network/search/queries.server.ts'
import { takeBackPost } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readNewTopic, readTopic } from '#app/network/topics/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { asking, valueOf } from '../../support/asking.ts'
import { addNetworkPeople, QUESTION } from '../../support/network-people.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ana: PersonActor
let ben: PersonActor
let pat: PersonActor
let fay: PersonActor
let staff: PersonActor

beforeEach(async () => {
  ;({ ana, ben, pat, fay, staff } = await addNetworkPeople(database.db))
})

const as = (actor: PersonActor) => asking(database.db, actor)
const start = async (actor: PersonActor, given: Partial<typeof QUESTION> = {}) =>
  valueOf(await startTopic.ask(as(actor), { ...QUESTION, ...given })).topic
const similar = async (actor: PersonActor, title: string) =>
  valueOf(await readSimilar.ask(as(actor), { title })).topics.map((topic) => topic.title)

test("what stands in a team's space is similar for its team and staff alone", async () => {
  await start(ana, { space: 'team-ohio', title: 'Budget of the pelican project' })
  for (const other of [ben, pat]) {
    expect(await similar(other, 'Budget of the pelican project')).toEqual([])
  }
  for (const reader of [ana, staff]) {
    expect(await similar(reader, 'Budget of the pelican project')).toEqual(['Budget of the pelican project'])
  }
  expect((await readSimilar.ask(as(fay), { title: 'pelican' })).kind).toBe('refused')
})

test('what was withdrawn is not similar', async () => {
  const topic = await start(ana)
  const [opening] = valueOf(await readTopic.ask(as(ana), { topic })).posts
  valueOf(await takeBackPost.ask(as(ana), { post: opening!.id }))
  expect(await similar(pat, QUESTION.title)).toEqual([])
})

test('odd words of a title are words, or nothing', async () => {
  await start(ana)
  for (const words of ['', '   ', '"', "';--", 'a & | !', '-', '%', ':*', '\\\\'])
    expect(await similar(pat, `${words}${words}${words}${words}`)).toEqual([])
})

test('similar is what shares two words, or is spelled alike, not what shares one', async () => {
  await start(ana)
  await start(ana, { title: 'Who has a data use agreement?', body: 'With the vital records office.' })
  expect(await similar(pat, 'Reaching a family after home birth')).toEqual([QUESTION.title])
  expect(await similar(pat, 'Whoo has a dta use agreemnt')).toEqual(['Who has a data use agreement?'])
  expect(await similar(pat, 'Which families smoke while pregnant?')).toEqual([])
  expect(await similar(pat, 'How')).toEqual([])
})

test('without scripts, the page of a new topic brings similar topics and what was typed', async () => {
  await start(ana)
  const asked = { space: 'commons', kind: 'question', title: 'Reach families at home', body: 'Half a text' }
  const page = valueOf(await readNewTopic.ask(as(pat), asked))
  expect(page.similar?.topics.map(({ title }) => title)).toEqual([QUESTION.title])
  expect(page.typed).toMatchObject({ title: 'Reach families at home', body: 'Half a text' })
  expect(valueOf(await readNewTopic.ask(as(pat), { space: 'commons' })).similar).toBe(null)
})
