import { beforeEach, expect, test } from 'vitest'
import { MARK_END, MARK_START } from '#app/network/search/marked.ts'
import { readSimilar, searchNetwork } from '#app/network/search/queries.server.ts'
import { reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readNewTopic, readTopic } from '#app/network/topics/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../support/asking.ts'
import { testDatabase } from '../support/test-database.ts'

const database = testDatabase()
const question = {
  ...{ space: 'safe-sleep', kind: 'question', title: 'How do you reach families who deliver at home?' },
  ...{ tried: 'Flyers at the WIC office', body: 'We see **few** of them before the first visit.' },
}
let ana: PersonActor
let ben: PersonActor
let pat: PersonActor
let fay: PersonActor
let staff: PersonActor

beforeEach(async () => {
  const [ohio, texas] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'TX')]
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  pat = await addPerson(database.db, { email: 'pat@agency.example', standings: ['participant'] })
  fay = await addPerson(database.db, { email: 'fay@agency.example', standings: ['funder'] })
  staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
})

const as = (actor: PersonActor) => asking(database.db, actor)
const start = async (actor: PersonActor, given: Partial<typeof question> = {}) =>
  valueOf(await startTopic.ask(as(actor), { ...question, ...given })).topic
const search = async (actor: PersonActor, words: string, space?: string) =>
  valueOf(await searchNetwork.ask(as(actor), { words, space }))
const titlesFor = async (actor: PersonActor, words: string, space?: string) =>
  (await search(actor, words, space)).hits.map(({ title }) => title)
const similar = async (actor: PersonActor, title: string) =>
  valueOf(await readSimilar.ask(as(actor), { title })).topics.map((topic) => topic.title)

test('a topic is found by its title, by what was tried and by its replies, with the words marked', async () => {
  const topic = await start(ana)
  valueOf(await reply.ask(as(ben), { topic, body: 'A <b>doula</b> visits **on day 3** with a checklist.' }))
  expect(await titlesFor(pat, 'families delivering')).toEqual([question.title])
  expect(await titlesFor(pat, 'WIC flyer')).toEqual([question.title])
  const [hit] = (await search(pat, 'checklists')).hits
  expect(hit!.post).toMatchObject({ number: 2 })
  expect(hit!.post!.excerpt).toContain(`${MARK_START}checklist${MARK_END}`)
  expect(hit!.post!.excerpt).not.toContain('**')
  const [titled] = (await search(pat, 'families')).hits
  expect(titled!.markedTitle).toContain(`reach ${MARK_START}families${MARK_END} who`)
})

test('a title that fits comes before a mention in a reply, and a space narrows', async () => {
  const mentions = await start(ana, { space: 'commons', title: 'Who has a data use agreement?' })
  valueOf(await reply.ask(as(ben), { topic: mentions, body: 'We gave out cribs meanwhile.' }))
  await start(ben, { title: 'Cribs on the postpartum ward' })
  expect(await titlesFor(pat, 'cribs')).toEqual([
    'Cribs on the postpartum ward',
    'Who has a data use agreement?',
  ])
  expect(await titlesFor(pat, 'cribs', 'commons')).toEqual(['Who has a data use agreement?'])
})

test("what stands in a team's space is found by its team and staff alone", async () => {
  await start(ana, { space: 'team-ohio', title: 'Budget of the pelican project' })
  for (const other of [ben, pat]) {
    expect(await titlesFor(other, 'pelican')).toEqual([])
    expect(await titlesFor(other, 'pelican', 'team-ohio')).toEqual([])
    expect(await similar(other, 'Budget of the pelican project')).toEqual([])
  }
  for (const reader of [ana, staff]) {
    expect(await titlesFor(reader, 'pelican')).toEqual(['Budget of the pelican project'])
    expect(await similar(reader, 'Budget of the pelican project')).toEqual(['Budget of the pelican project'])
  }
  expect((await searchNetwork.ask(as(fay), { words: 'pelican' })).kind).toBe('refused')
  expect((await readSimilar.ask(as(fay), { title: 'pelican' })).kind).toBe('refused')
})

test('what was withdrawn is not found', async () => {
  const topic = await start(ana)
  valueOf(await reply.ask(as(ben), { topic, body: 'Ask the pelican.' }))
  const posts = async () => valueOf(await readTopic.ask(as(ben), { topic })).posts
  valueOf(await takeBackPost.ask(as(ben), { post: (await posts())[1]!.id }))
  expect(await titlesFor(pat, 'pelican')).toEqual([])
  valueOf(await takeBackPost.ask(as(ana), { post: (await posts())[0]!.id }))
  expect(await titlesFor(pat, 'families')).toEqual([])
  expect(await similar(pat, question.title)).toEqual([])
})

test('more than fifty topics are said to be more, and fifty of them shown', async () => {
  for (let at = 0; at < 51; at += 1) await start(ana, { title: `Pelican number ${at} of many` })
  const { hits, more } = await search(pat, 'pelican')
  expect([hits.length, more]).toEqual([50, true])
})

test('odd words of a search are words, or nothing', async () => {
  await start(ana)
  for (const words of ['', '   ', '"', "';--", 'a & | !', '-', '%', ':*', '\\']) {
    expect(await titlesFor(pat, words)).toEqual([])
    expect(await similar(pat, `${words}${words}${words}${words}`)).toEqual([])
  }
})

test('similar is what shares two words, or is spelled alike, not what shares one', async () => {
  await start(ana)
  await start(ana, { title: 'Who has a data use agreement?', body: 'With the vital records office.' })
  expect(await similar(pat, 'Reaching a family after home birth')).toEqual([question.title])
  expect(await similar(pat, 'Whoo has a dta use agreemnt')).toEqual(['Who has a data use agreement?'])
  expect(await similar(pat, 'Which families smoke while pregnant?')).toEqual([])
  expect(await similar(pat, 'How')).toEqual([])
})

test('without scripts, the page of a new topic brings similar topics and what was typed', async () => {
  await start(ana)
  const asked = { space: 'commons', kind: 'question', title: 'Reach families at home', body: 'Half a text' }
  const page = valueOf(await readNewTopic.ask(as(pat), asked))
  expect(page.similar?.topics.map(({ title }) => title)).toEqual([question.title])
  expect(page.typed).toMatchObject({ title: 'Reach families at home', body: 'Half a text' })
  expect(valueOf(await readNewTopic.ask(as(pat), { space: 'commons' })).similar).toBe(null)
})
