import { expect, test } from 'vitest'
import { attachFiles, describeAttachment, removeAttachment } from '#app/pdsa/attachments/commands.server.ts'
import { readAttachments, sendAttachment } from '#app/pdsa/attachments/queries.server.ts'
import { MOST_ATTACHMENTS } from '#app/pdsa/attachments/attachment.ts'
import { FileBeyondLimit } from '#app/platform/forms/form-reader.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { JPEG_WITH_PLACE, officeOf, PDF, PNG } from '../../support/sample-files.ts'
import { testDatabase } from '../../support/test-database.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'

const database = testDatabase()

const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name)
const note = (at: number) => fileOf(`note ${at}.txt`, new TextEncoder().encode(`Note ${at}`))

async function stage(sharing: 'team' | 'network' = 'team') {
  const { db } = database
  const ohio = await addTeamOf(db, 'OH')
  const member = await addPerson(db, { email: 'member@ohio.example', team: { ...ohio, role: 'member' } })
  const testId = await addTestOfChange(db, { teamId: ohio.id, ownerId: member.id, sharing })
  const input = { team: 'ohio', test: testId }
  const attach = (files: readonly File[], actor: PersonActor = member, caption?: string) =>
    attachFiles.ask(asking(db, actor), { ...input, stage: 'do', files, caption })
  const list = async (actor: PersonActor = member) =>
    valueOf(await readAttachments.ask(asking(db, actor), input))
  return { db, ohio, member, input, attach, list }
}

const other = (email: string, role: 'lead' | 'viewer', teamCode: string) =>
  addTeamOf(database.db, teamCode).then((team) => addPerson(database.db, { email, team: { ...team, role } }))

test('several files are attached at once, each as what it is and without the place it was taken at', async () => {
  const { db, attach, list, input, member } = await stage()
  const files = [
    fileOf('board.jpg', JPEG_WITH_PLACE),
    fileOf('sheet.xlsx', officeOf('xlsx')),
    fileOf('leaflet.pdf', PDF),
  ]
  valueOf(await attach(files, member, ' The board in the hall '))
  const { attachments } = await list()
  expect(attachments.map(({ name, kind, stage, caption, by }) => [name, kind, stage, caption, by])).toEqual(
    [
      ['board.jpg', 'jpeg'],
      ['leaflet.pdf', 'pdf'],
      ['sheet.xlsx', 'xlsx'],
    ].map((one) => [...one, 'do', 'The board in the hall', 'member@ohio.example']),
  )
  const [board] = attachments
  const sent = valueOf(await sendAttachment.ask(asking(db, member), { ...input, attachment: board?.id }))
  const bytes = Buffer.from(await new Response(sent.open()).arrayBuffer())
  expect([bytes.length, bytes.includes('GPSLatitude')]).toEqual([board?.size, false])
})

test('one refused file refuses the others of the same form, and every reason is shown', async () => {
  const { db, attach, list } = await stage()
  const problems = problemsOf(
    await attach([
      fileOf('board.png', PNG),
      fileOf('drawing.svg', new TextEncoder().encode('<svg/>')),
      new FileBeyondLimit([], 'film.mp4'),
    ]),
  )
  expect(problems).toEqual([
    expect.stringMatching(/^drawing\.svg is a web page/),
    expect.stringMatching(/^film\.mp4 is larger than 10 MB/),
  ])
  expect((await list()).attachments).toEqual([])
  expect([await db.storedFile.count(), await db.storedFileContent.count()]).toEqual([0, 0])
})

test('the same file is attached to a test once, and again after it was removed', async () => {
  const { db, attach, list, input, member } = await stage()
  valueOf(await attach([fileOf('board.png', PNG)]))
  expect(problemsOf(await attach([fileOf('again.png', PNG)]))).toEqual([
    'again.png is attached to this test already. Nothing was kept twice.',
  ])
  expect(await db.storedFile.count()).toBe(1)
  const attachment = (await list()).attachments[0]?.id
  valueOf(await removeAttachment.ask(asking(db, member), { ...input, attachment }))
  valueOf(await attach([fileOf('again.png', PNG)]))
})

test('a test has at most twenty files, also when two people attach the last at the same moment', async () => {
  const { attach, list } = await stage()
  for (let at = 0; at < MOST_ATTACHMENTS - 5; at += 5)
    valueOf(await attach([0, 1, 2, 3, 4].map((more) => note(at + more))))
  valueOf(await attach([100, 101, 102, 103].map(note)))
  const outcomes = await Promise.all([attach([note(200)]), attach([note(201)])])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'problems'])
  expect((await list()).attachments).toHaveLength(MOST_ATTACHMENTS)
})

test('removing takes bytes, name and description at once and says who did it, and no event repeats them', async () => {
  const { db, attach, list, input, member } = await stage()
  valueOf(await attach([fileOf('Jane Doe.png', PNG)]))
  const attachment = (await list()).attachments[0]?.id
  const about = { ...input, attachment }
  valueOf(await describeAttachment.ask(asking(db, member), { ...about, caption: 'Jane Doe at home' }))
  expect((await list()).attachments[0]?.caption).toBe('Jane Doe at home')
  valueOf(await removeAttachment.ask(asking(db, member), about))
  const { attachments, removed } = await list()
  expect([attachments, removed]).toEqual([
    [],
    [
      expect.objectContaining({
        kind: 'png',
        removedBy: 'member@ohio.example',
        removedAt: new Date('2026-03-15T12:00:00Z'),
      }),
    ],
  ])
  expect((await sendAttachment.ask(asking(db, member), about)).kind).toBe('absent')
  expect((await removeAttachment.ask(asking(db, member), about)).kind).toBe('absent')
  const stored = JSON.stringify([
    await db.storedFile.findMany(),
    await db.storedFileContent.findMany(),
    await db.pdsaAttachment.findMany(),
    (await db.event.findMany()).map(({ data, action }) => [action, data]),
  ])
  expect(stored).not.toMatch(/Jane|home/)
})

test('the files of a private test are there for its team alone, those of a shared one for the network', async () => {
  const { db, attach, list, input } = await stage('team')
  valueOf(await attach([note(1)]))
  const attachment = (await list()).attachments[0]?.id
  const peer = await other('peer@alabama.example', 'lead', 'AL')
  const asks = async (actor: PersonActor) =>
    (await sendAttachment.ask(asking(db, actor), { ...input, attachment })).kind
  expect(await asks(peer)).toBe('absent')
  await db.pdsaTest.update({ where: { id: input.test }, data: { sharing: 'network' } })
  expect(await asks(peer)).toBe('done')
  expect((await attach([note(2)], peer)).kind).toBe('refused')
  const described = await describeAttachment.ask(asking(db, peer), { ...input, attachment, caption: 'Mine' })
  expect(described.kind).toBe('refused')
  expect((await removeAttachment.ask(asking(db, peer), { ...input, attachment })).kind).toBe('refused')
})

test('a viewer of the team sees the files and attaches none', async () => {
  const { db, ohio, attach, list } = await stage()
  const viewer = await addPerson(db, { email: 'viewer@ohio.example', team: { ...ohio, role: 'viewer' } })
  valueOf(await attach([note(1)]))
  expect((await list(viewer)).mayAttach).toBe(false)
  expect((await attach([note(2)], viewer)).kind).toBe('refused')
})

test('a file is found under its own test only, and under no made-up one', async () => {
  const { db, ohio, member, attach, list, input } = await stage()
  valueOf(await attach([note(1)]))
  const attachment = (await list()).attachments[0]?.id
  const elsewhere = await addTestOfChange(db, { teamId: ohio.id, ownerId: member.id, change: 'Another' })
  const asked = { ...input, test: elsewhere, attachment }
  expect((await sendAttachment.ask(asking(db, member), asked)).kind).toBe('absent')
  const madeUp = { ...input, attachment: 'made-up' }
  expect((await sendAttachment.ask(asking(db, member), madeUp)).kind).toBe('problems')
})
