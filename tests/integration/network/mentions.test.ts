import { beforeEach, expect, test } from 'vitest'
import { readNames } from '#app/network/mentions/queries.server.ts'
import { editPost, reply } from '#app/network/posts/commands.server.ts'
import { previewPost } from '#app/network/posts/preview.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import { can } from '#app/policy/can.ts'
import type { Actor, PersonActor, Standing } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ohio: { id: string; slug: string; name: string }
let texas: typeof ohio
let ana: PersonActor
let ben: PersonActor
let fay: PersonActor

beforeEach(async () => {
  ohio = await addTeamOf(database.db, 'OH')
  texas = await addTeamOf(database.db, 'TX')
  ana = await named('Ana Lee', { ...ohio, role: 'lead' })
  ben = await named('Ben Cole', { ...texas, role: 'lead' })
  fay = await named('Fay Funder', undefined, ['funder'])
})

const as = (actor: Actor) => asking(database.db, actor)
let people = 0
async function named(
  name: string,
  team?: NonNullable<Parameters<typeof addPerson>[1]>['team'],
  standings: Standing[] = [],
): Promise<PersonActor> {
  const email = `p${(people += 1)}@agency.example`
  const person = await addPerson(database.db, { email, standings, ...(team && { team }) })
  await database.db.person.update({ where: { id: person.id }, data: { name } })
  return { ...person, name }
}
const hide = (person: PersonActor) =>
  database.db.$executeRaw`
    INSERT INTO profile (person_id, areas, listing_for, email_for, title_for, organization_for, areas_for, time_zone_for, about_for, written_at)
    VALUES (${person.id}::uuid, '{}', 'near', 'near', 'near', 'near', 'near', 'near', 'near', now())`
const handleOf = async ({ id }: PersonActor) =>
  (await database.db.person.findUniqueOrThrow({ where: { id } })).handle
const tip = { kind: 'tip', title: 'Cribs before discharge', setting: 'Two clinics' }
const start = async (actor: PersonActor, body: string, space = 'commons') =>
  valueOf(await startTopic.ask(as(actor), { ...tip, space, body })).topic
const postsFor = async (actor: PersonActor, topic: string) =>
  valueOf(await readTopic.ask(as(actor), { topic })).posts
const mentionsOf = async () =>
  (await database.db.postMention.findMany({ orderBy: { name: 'asc' } })).map(
    ({ name, notified, excluded, droppedAt }) =>
      `${name} ${notified}/${excluded}${droppedAt ? ' dropped' : ''}`,
  )
const notesFor = async (actor: PersonActor, body: string, space = 'commons') =>
  valueOf(await previewPost.ask(as(actor), { body, space })).notes
const optionsFor = async (actor: Actor, q: string) =>
  valueOf(await readNames.ask(as(actor), { q })).options.map(({ name }) => name)

test('a handle is derived from the name, unique, never that of a team, and is deleted with the account', async () => {
  expect(await handleOf(ana)).toBe('ana-lee')
  expect(await handleOf(await named('Ana  Lee'))).toBe('ana-lee-2')
  expect(await handleOf(await named('Zoë O’Hara-Díaz'))).toBe('zoe-ohara-diaz')
  expect(await handleOf(await named('Ohio'))).toBe('ohio-2')
  expect(await handleOf(await named('Guam'))).toBe('guam-2')
  expect(await handleOf(await named('Safe Sleep Leads'))).toBe('safe-sleep-leads-2')
  expect(await handleOf(await named('李娜'))).toBe('person')
  expect(await handleOf(await named('"><script>'))).toBe('script')
  await database.db.person.update({ where: { id: ana.id }, data: { name: 'Ana Lee-Park' } })
  expect(await handleOf(ana)).toBe('ana-lee-park')
  await closeAccountOf(database.db, fay)
  expect(await handleOf(fay)).toBe(null)
})

test('two people of one name who come at the same moment get a handle each', async () => {
  const made = await Promise.all(
    ['a', 'b', 'c'].map((one) =>
      database.db.person.create({ data: { email: `same@${one}.example`, name: 'Same Name' } }),
    ),
  )
  expect(made.map(({ handle }) => handle).sort()).toEqual(['same-name', 'same-name-2', 'same-name-3'])
})

test('names are offered from two letters on, eight at most, to people of the network alone', async () => {
  expect(await optionsFor(ana, 'b')).toEqual([])
  expect(await optionsFor(ana, 'be')).toEqual(['ben-cole'])
  expect(await optionsFor(ana, 'col')).toEqual(['ben-cole'])
  expect(await optionsFor(ana, 'oh')).toEqual(['ohio'])
  expect(await optionsFor(ana, 'safe')).toEqual(['safe-sleep-leads'])
  expect(await optionsFor(ana, '%_')).toEqual([])
  expect(await optionsFor(ana, 'fay')).toEqual([])
  for (let i = 0; i < 10; i += 1) await named(`Same Name ${i}`, { ...texas, role: 'member' })
  expect(await optionsFor(ana, 'same')).toHaveLength(8)
  await hide(ben)
  expect(await optionsFor(ana, 'ben')).toEqual([])
  expect(await optionsFor({ ...ana, memberships: ben.memberships }, 'ben')).toEqual(['ben-cole'])
  expect((await readNames.ask(as(fay), { q: 'be' })).kind).toBe('refused')
  expect((await readNames.ask(as({ kind: 'anonymous' }), { q: 'be' })).kind).toBe('sign-in')
})

test('a mention is a row with whom it meant, and leads where its reader may go', async () => {
  await database.db.teamArea.create({
    data: { teamId: texas.id, areaSlug: 'safe-sleep', startedAt: new Date('2026-01-01') },
  })
  const topic = await start(ana, 'Thanks @Ben-Cole, @texas, @safe-sleep-leads and @nobody-here. `@ohio`')
  expect(await mentionsOf()).toEqual(['ben-cole 1/0', 'safe-sleep-leads 1/0', 'texas 1/0'])
  const seen = async (actor: PersonActor) => (await postsFor(actor, topic))[0]!.html
  const forBen = await seen(ben)
  expect(forBen).toContain(`href="/people/${ben.id}"`)
  expect(forBen).toContain('>@Ben Cole</a>')
  expect(forBen).toContain('href="/teams/texas"')
  expect(forBen).toContain('>@Safe sleep leads</a>')
  expect(forBen).toContain('@nobody-here')
  expect(forBen).not.toContain('/network/names')
  const forAna = await seen(ana)
  expect(forAna).not.toContain('href="/teams/texas"')
  expect(forAna).toContain('@Texas')
  await hide(ben)
  expect(await seen(ana)).not.toContain(ben.id)
  expect(await seen(ana)).toContain('@ben-cole')
  await named('Another Lead', { ...texas, role: 'lead' })
  await database.db.profile.deleteMany()
  await closeAccountOf(database.db, ben)
  expect(await seen(ana)).toContain('@former member')
})

test('whose name the writer may not know is not called, and is not said to exist', async () => {
  await hide(ben)
  await start(ana, 'Thanks @ben-cole')
  expect(await mentionsOf()).toEqual([])
  expect(await notesFor(ana, '@ben-cole @never-was')).toEqual([
    'Nobody you can mention has the name @ben-cole.',
    'Nobody you can mention has the name @never-was.',
  ])
})

test('who may not read a topic is not notified, and its writer learns it', async () => {
  const topic = await start(ana, 'Thanks @ben-cole and @texas', 'team-ohio')
  expect(await mentionsOf()).toEqual(['ben-cole 0/1', 'texas 0/1'])
  const sentence = '@ben-cole may not read this topic, so they are not notified.'
  expect((await postsFor(ana, topic))[0]!.reached).toContain(sentence)
  const staff = await named('Sam Staff', undefined, ['staff'])
  expect((await postsFor(staff, topic))[0]!.reached).toBe(null)
  expect(await notesFor(ana, '@ben-cole', 'team-ohio')).toEqual(['This notifies nobody.', sentence])
})

test('an edit calls only whom the post did not call before', async () => {
  const topic = await start(ana, 'Thanks @ben-cole')
  const cy = await named('Cy Dunn', { ...texas, role: 'member' })
  const post = (await postsFor(ana, topic))[0]!.id
  const notes = async (body: string) => valueOf(await previewPost.ask(as(ana), { body, post })).notes
  expect(await notes('Thanks @ben-cole')).toEqual([])
  expect(await notes('Thanks @ben-cole and @texas')).toEqual(['This notifies 1 person.'])
  const edit = async (body: string) => valueOf(await editPost.ask(as(ana), { post, body, title: tip.title }))
  await edit('Thanks @ben-cole and @texas')
  expect(await mentionsOf()).toEqual(['ben-cole 1/0', 'texas 1/0'])
  await edit('Thanks @texas')
  expect(await mentionsOf()).toEqual(['ben-cole 1/0 dropped', 'texas 1/0'])
  expect(await notes('Thanks @ben-cole')).toEqual([])
  await edit('Thanks @cy-dunn')
  expect(await mentionsOf()).toEqual(['ben-cole 1/0 dropped', 'cy-dunn 0/0', 'texas 1/0 dropped'])
  expect(await handleOf(cy)).toBe('cy-dunn')
})

test('a post that calls more than thirty people is refused, and says how many', async () => {
  for (let i = 0; i < 31; i += 1) await named(`Member ${i}`, { ...texas, role: 'member' })
  const sentence = 'This mentions 32 people, and a post may mention 30 at most. Leave out a team or a group.'
  expect(problemsOf(await startTopic.ask(as(ana), { ...tip, space: 'commons', body: '@texas' }))).toEqual([
    sentence,
  ])
  expect(await notesFor(ana, '@texas')).toEqual([sentence])
  const topic = await start(ana, 'Without names')
  expect(problemsOf(await reply.ask(as(ana), { topic, body: 'Hello @texas' }))).toEqual([sentence])
  valueOf(await reply.ask(as(ana), { topic, body: '> Hello @texas' }))
  expect(await mentionsOf()).toEqual([])
})

test('the database reads of a space what the policy does', async () => {
  const coach = await named('Co Ach', undefined, ['coach'])
  await database.db.coachAssignment.create({
    data: { personId: coach.id, teamId: ohio.id, startedAt: new Date('2026-01-01') },
  })
  const coaching = { ...coach, coaches: [ohio.id] }
  const others = [
    ana,
    ben,
    fay,
    coaching,
    await named('Pat Part', undefined, ['participant']),
    await named('Sue Staff', undefined, ['staff']),
    await named('No One'),
  ]
  const writer = { ...ana, id: '00000000-0000-4000-8000-000000000001' }
  for (const space of ['commons', 'team-ohio'])
    for (const other of others) {
      const team = space === 'commons' ? null : { teamId: ohio.id, teamName: 'Ohio' }
      const reads = can(other, 'space.read', { spaceKind: team ? 'team' : 'commons', team }).allowed
      const [first] = await notesFor(writer, `@${await handleOf(other)}`, space)
      expect(`${other.name} in ${space}: ${first}`).toBe(
        `${other.name} in ${space}: This notifies ${reads ? '1 person' : 'nobody'}.`,
      )
    }
})

test('who may not read a place gets no preview of it', async () => {
  expect((await previewPost.ask(as(ben), { body: 'Hello', space: 'team-ohio' })).kind).toBe('absent')
  expect((await previewPost.ask(as(fay), { body: 'Hello', space: 'commons' })).kind).toBe('refused')
  expect((await previewPost.ask(as(ana), { body: 'Hello' })).kind).toBe('absent')
  expect(problemsOf(await previewPost.ask(as(ana), { body: ' ', space: 'commons' }))).toEqual([
    'Write something first.',
  ])
  expect(
    problemsOf(await previewPost.ask(as(ana), { body: 'a'.repeat(32_001), space: 'commons' })),
  ).toHaveLength(1)
})
