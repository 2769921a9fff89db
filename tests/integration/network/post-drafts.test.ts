import { beforeEach, expect, test } from 'vitest'
import { discardDraft, saveDraft } from '#app/network/drafts/commands.server.ts'
import { readDraft, readDrafts } from '#app/network/drafts/queries.server.ts'
import { editPost, reply } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const asked = {
  space: 'commons',
  kind: 'question',
  title: 'Who looks at night?',
  tried: 'No',
  body: 'We ask.',
}
let ana: PersonActor
let ben: PersonActor
let topic: string

beforeEach(async () => {
  const { db } = database
  const [ohio, texas] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'TX')]
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  topic = valueOf(await startTopic.ask(as(ana), asked)).topic
})

const as = (actor: PersonActor) => asking(database.db, actor)
const save = async (actor: PersonActor, input: object) =>
  valueOf(await saveDraft.ask(as(actor), { topic, ...input }))
const draftOf = async (actor: PersonActor, place: object = { topic }) =>
  valueOf(await readDraft.ask(as(actor), place))?.draft ?? null

test('a draft is there for anyone who wrote it, one for a place, and gone once it is posted', async () => {
  expect(await save(ben, { body: 'A nurse' })).toMatchObject({ version: 1, beside: false })
  expect(await save(ben, { body: 'A nurse does', draft: 1 })).toMatchObject({ version: 2, beside: false })
  // Nothing changed, nothing is written.
  expect(await save(ben, { body: 'A nurse does', draft: 2 })).toMatchObject({ version: 2 })
  expect(await draftOf(ben)).toMatchObject({ body: 'A nurse does', older: null })
  expect(await draftOf(ana)).toBe(null)
  expect(valueOf(await readDrafts.ask(as(ana), {})).drafts).toEqual([])
  expect(valueOf(await readDrafts.ask(as(ben), {})).drafts).toMatchObject([
    { text: 'A nurse does', where: { name: 'Reply to Who looks at night?' } },
  ])
  valueOf(await reply.ask(as(ben), { topic, body: 'A nurse does it.', draft: 2 }))
  expect(await draftOf(ben)).toBe(null)
})

test('what another device saved is never overwritten without a word', async () => {
  await save(ben, { body: 'Typed on the phone' })
  expect(await save(ben, { body: 'Typed at the desk', draft: 0 })).toMatchObject({ version: 2, beside: true })
  expect(await draftOf(ben)).toMatchObject({
    body: 'Typed at the desk',
    older: { text: 'Typed on the phone' },
  })
  // A third text, and the first is still there.
  await save(ben, { body: 'Typed at home', draft: 1 })
  expect((await draftOf(ben))!.older!.text).toBe('Typed at the desk\n\nTyped on the phone')
  // Posted, what was kept beside it is offered.
  valueOf(await reply.ask(as(ben), { topic, body: 'Typed at home', draft: 3 }))
  expect(await draftOf(ben)).toMatchObject({ body: 'Typed at the desk\n\nTyped on the phone', older: null })
})

test('a newer draft of another device outlives a post that did not know of it', async () => {
  await save(ben, { body: 'First' })
  await save(ben, { body: 'First, and more from the phone', draft: 1 })
  valueOf(await reply.ask(as(ben), { topic, body: 'First', draft: 1 }))
  expect(await draftOf(ben)).toMatchObject({ body: 'First, and more from the phone' })
})

test('two saves at once make one draft, and both texts stay', async () => {
  await Promise.all([save(ben, { body: 'One' }), save(ben, { body: 'Other' })])
  expect(await database.db.postDraft.count()).toBe(1)
  const draft = (await draftOf(ben))!
  expect([draft.body, draft.older?.text].toSorted()).toEqual(['One', 'Other'])
})

test('an emptied draft goes; one that the window did not know of stays', async () => {
  await save(ben, { body: 'First' })
  expect(await save(ben, { body: ' ', draft: 0 })).toMatchObject({ version: 1, beside: true })
  expect(await draftOf(ben)).not.toBe(null)
  expect(await save(ben, { body: '', draft: 1 })).toMatchObject({ version: 0 })
  expect(await draftOf(ben)).toBe(null)
})

test('a new topic and an edit have drafts of their own, with what the form was filled from', async () => {
  const begun = {
    space: 'commons',
    topic: undefined,
    title: 'Who looks',
    tried: 'Nothing',
    search: 'kind=question',
  }
  expect(await save(ben, begun)).toMatchObject({ href: '/network/commons/new?kind=question&draft=yes' })
  expect(await draftOf(ben, { space: 'commons' })).toMatchObject({ title: 'Who looks', tried: 'Nothing' })
  valueOf(await startTopic.ask(as(ben), { ...asked, title: 'Who looks by day?', draft: 1 }))
  expect(await draftOf(ben, { space: 'commons' })).toBe(null)

  const post = valueOf(await readTopic.ask(as(ana), { topic })).posts[0]!.id
  const was = JSON.stringify({ body: 'We ask.', title: asked.title })
  await save(ana, { topic: undefined, post, body: 'We ask you.', title: asked.title, was })
  valueOf(await editPost.ask(as(ana), { post, body: 'We ask all.', title: asked.title }))
  const draft = (await draftOf(ana, { post }))!
  // Continued, the edit meets what was saved meanwhile.
  const late = { post, body: draft.body, title: draft.title, was: draft.was, draft: draft.version }
  expect(problemsOf(await editPost.ask(as(ana), late))).toHaveLength(1)
  expect(await draftOf(ana, { post })).not.toBe(null)
  valueOf(await editPost.ask(as(ana), { ...late, choice: { body: 'mine' } }))
  expect(await draftOf(ana, { post })).toBe(null)
})

test('nobody writes for a place that is not open to them, reads or discards the draft of another', async () => {
  const inside = valueOf(await startTopic.ask(as(ana), { ...asked, space: 'team-ohio' })).topic
  expect(await saveDraft.ask(as(ben), { topic: inside, body: 'Hello' })).toEqual({ kind: 'absent' })
  expect(await readDraft.ask(as(ben), { topic: inside })).toEqual({ kind: 'absent' })
  expect(await saveDraft.ask(as(ben), { body: 'Nowhere' })).toEqual({ kind: 'absent' })
  await save(ana, { topic: inside, body: 'Among us' })
  const { id } = (await draftOf(ana, { topic: inside }))!
  expect(await discardDraft.ask(as(ben), { id })).toEqual({ kind: 'absent' })
  // Who left the team still has the words, without the title of the topic.
  const left = { ...ana, memberships: ben.memberships }
  expect(valueOf(await readDrafts.ask(as(left), {})).drafts).toMatchObject([
    { text: 'Among us', where: null },
  ])
  valueOf(await discardDraft.ask(as(ana), { id }))
  expect(await draftOf(ana, { topic: inside })).toBe(null)
})

test('the drafts of a closed account are gone', async () => {
  await save(ben, { body: 'Never posted' })
  await closeAccountOf(database.db, ben)
  expect(await database.db.postDraft.count()).toBe(0)
})
