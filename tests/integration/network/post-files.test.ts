import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { eraseWaiting, sendFile } from '#app/network/files/commands.server.ts'
import { sendPostFile } from '#app/network/files/queries.server.ts'
import { editPost, reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { readPost } from '#app/network/posts/queries.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import { FileBeyondLimit } from '#app/platform/forms/form-reader.server.ts'
import type { Actor, PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { JPEG_WITH_PLACE, PDF, PNG } from '../../support/sample-files.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ana: PersonActor
let ben: PersonActor
let pat: PersonActor

beforeEach(async () => {
  const [ohio, texas] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'TX')]
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'lead' } })
  pat = await addPerson(database.db, { email: 'pat@agency.example', standings: ['participant'] })
})

const as = (actor: Actor, at = '2026-03-15T12:00:00Z') => asking(database.db, actor, stoppedClock(at))
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name)
const tip = { kind: 'tip', title: 'Cribs before discharge', setting: 'Two clinics' }
const start = async (actor: PersonActor, body: string, more: Record<string, unknown> = {}) =>
  valueOf(await startTopic.ask(as(actor), { ...tip, space: 'commons', body, ...more })).topic
const send = async (actor: PersonActor, file = fileOf('board.png', PNG), at?: string) =>
  valueOf(await sendFile.ask(as(actor, at), { file })).id
const firstOf = async (actor: PersonActor, topic: string) =>
  valueOf(await readTopic.ask(as(actor), { topic })).posts[0]!
const opened = async (actor: Actor, file: string) => (await sendPostFile.ask(as(actor), { file })).kind

test('a picture waits for its sender alone, and is open to all who read the post that shows it', async () => {
  const id = await send(pat)
  expect([await opened(pat, id), await opened(ana, id)]).toEqual(['done', 'absent'])
  expect(await opened({ kind: 'anonymous' }, id)).toBe('sign-in')
  const topic = await start(pat, `Our board: ![The board](/network/files/${id})`)
  expect((await firstOf(ana, topic)).html).toContain(`<img src="/network/files/${id}" alt="The board"`)
  expect([await opened(ana, id), await opened(ben, id)]).toEqual(['done', 'done'])
  const fay = await addPerson(database.db, { email: 'fay@agency.example', standings: ['funder'] })
  expect(await opened(fay, id)).toBe('refused')
})

test('a picture in the space of a team is not there for others, wherever they name it', async () => {
  const id = await send(ana)
  await start(ana, `![Plan](/network/files/${id})`, { space: 'team-ohio' })
  expect([await opened(ana, id), await opened(ben, id)]).toEqual(['done', 'absent'])
  await start(ben, `![Mine](/network/files/${id})`)
  expect([await opened(ben, id), await opened(pat, id)]).toEqual(['absent', 'absent'])
})

test('nobody makes the waiting picture of another their own', async () => {
  const id = await send(ana)
  await start(ben, `![Mine](/network/files/${id})`)
  expect([await opened(ben, id), await opened(ana, id)]).toEqual(['absent', 'done'])
})

test('without script, files stand under their post with what they show, and without the place they were taken at', async () => {
  const files = [fileOf('board.jpg', JPEG_WITH_PLACE), fileOf('sheet.pdf', PDF)]
  const topic = await start(ana, 'Our board', { files, alt: 'The board in the hall' })
  const post = await firstOf(ben, topic)
  expect(post.files?.map(({ name, kind, alt }) => [name, kind, alt]).sort()).toEqual([
    ['board.jpg', 'jpeg', 'The board in the hall'],
    ['sheet.pdf', 'pdf', null],
  ])
  const board = post.files!.find(({ kind }) => kind === 'jpeg')!.id
  const sent = valueOf(await sendPostFile.ask(as(ben), { file: board }))
  expect(Buffer.from(await new Response(sent.open()).arrayBuffer()).includes('GPSLatitude')).toBe(false)
})

test('a file that is refused says why, and nothing is posted', async () => {
  const svg = fileOf('drawing.svg', new TextEncoder().encode('<svg onload="alert(1)"/>'))
  const large = new FileBeyondLimit([], 'film.png')
  const asked = await startTopic.ask(as(ana), {
    ...{ ...tip, space: 'commons', body: 'Look', files: [svg, large] },
  })
  expect(problemsOf(asked).map((text) => text.split(' ')[0])).toEqual(['drawing.svg', 'film.png'])
  expect(await database.db.topic.count()).toBe(0)
  expect(problemsOf(await sendFile.ask(as(ana), { file: svg }))[0]).toContain('drawing.svg')
  expect((await sendFile.ask(as({ ...pat, standings: ['funder'] }), { file: svg })).kind).toBe('refused')
})

test('a post takes ten files; an edit removes some for good and adds others', async () => {
  const note = (at: number) => fileOf(`note ${at}.txt`, new TextEncoder().encode(`Note ${at}`))
  const topic = await start(ana, 'Notes', { files: [1, 2, 3, 4, 5].map(note) })
  const { id: post } = await firstOf(ana, topic)
  const edit = (more: Record<string, unknown>) =>
    editPost.ask(as(ana), { post, body: 'Notes', title: tip.title, ...more })
  valueOf(await edit({ files: [6, 7, 8, 9, 10].map(note) }))
  expect(problemsOf(await edit({ files: [note(11)] }))).toEqual([
    'A post has at most 10 files. Leave some out.',
  ])
  const [first] = valueOf(await readPost.ask(as(ana), { post })).files
  valueOf(await edit({ remove: [first!.id], files: [note(11)] }))
  expect(await opened(ana, first!.id)).toBe('absent')
  expect(await database.db.storedFileContent.count()).toBe(10)
  const { id: other } = await firstOf(ben, await start(ben, 'Other', { files: [note(12)] }))
  const [theirs] = valueOf(await readPost.ask(as(ben), { post: other })).files
  valueOf(await edit({ remove: [theirs!.id] }))
  expect(await opened(ben, theirs!.id)).toBe('done')
})

test('the files of a withdrawn post are not there any more', async () => {
  const topic = await start(ana, 'Look')
  const id = await send(ben)
  const body = `![x](/network/files/${id})`
  valueOf(await reply.ask(as(ben), { topic, body, files: [fileOf('a.pdf', PDF)] }))
  const post = valueOf(await readTopic.ask(as(ben), { topic })).posts[1]!
  expect([await opened(ana, id), await opened(ana, post.files![0]!.id)]).toEqual(['done', 'done'])
  valueOf(await takeBackPost.ask(as(ben), { post: post.id }))
  for (const file of [id, post.files![0]!.id])
    expect([await opened(ana, file), await opened(ben, file)]).toEqual(['absent', 'absent'])
  expect(valueOf(await readTopic.ask(as(ana), { topic })).posts[1]!.files).toEqual([])
})

test('the files of a withdrawn topic are not there any more', async () => {
  const id = await send(ana)
  const topic = await start(ana, `![x](/network/files/${id})`)
  valueOf(await takeBackPost.ask(as(ana), { post: (await firstOf(ana, topic)).id }))
  expect(await opened(ana, id)).toBe('absent')
})

test('twenty files wait at most', async () => {
  for (let i = 0; i < 20; i += 1) await send(ana, fileOf(`${i}.txt`, new TextEncoder().encode(`Note ${i}`)))
  expect(problemsOf(await sendFile.ask(as(ana), { file: fileOf('one.png', PNG) }))[0]).toContain('20 files')
  await send(ben)
})

test('a job erases what waited for a week, and nothing that was posted or is newer', async () => {
  const [, posted] = [await send(ana), await send(ben)]
  await start(ben, `![x](/network/files/${posted})`)
  const newer = await send(ana, fileOf('later.png', PNG), '2026-03-15T20:00:00Z')
  const erase = async (at: string) =>
    valueOf(await eraseWaiting.ask(as({ kind: 'system', name: 'files' }, at), {})).erased
  expect(await erase('2026-03-22T11:59:00Z')).toBe(0)
  expect(await erase('2026-03-22T12:01:00Z')).toBe(1)
  expect(await erase('2026-03-22T12:01:00Z')).toBe(0)
  expect([await opened(ben, posted), await opened(ana, newer)]).toEqual(['done', 'done'])
  expect(await database.db.storedFileContent.count()).toBe(2)
  expect((await eraseWaiting.ask(as(ana), {})).kind).toBe('refused')
})
