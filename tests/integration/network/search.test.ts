import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { decide } from '#app/network/moderation/decide.server.ts'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { editPost, reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { acceptAnswer, startTopic } from '#app/network/topics/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { readTest } from '#app/pdsa/tests/queries.server.ts'
import { PROFILE_PARTS, type Shown } from '#app/people/profile/profile.ts'
import { readDirectory, readPerson } from '#app/people/queries.server.ts'
import { writeProfile } from '#app/people/store.server.ts'
import type { Audience } from '#app/policy/action.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { readSearch, type ShownHit } from '#app/search/queries.server.ts'
import { MARK_END, MARK_START } from '#app/search/results/marked.ts'
import { checkFollowed, keepSearch } from '#app/search/saved/commands.server.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { readIdea } from '#app/toolkit/queries.server.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, problemsOf, valueOf } from '../../support/asking.ts'
import { wrongEntries } from '../../support/search-entries.ts'
import { testDatabase } from '../../support/test-database.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'

const database = testDatabase()
const question = {
  ...{ space: 'safe-sleep', kind: 'question', title: 'How do you reach families who deliver at home?' },
  ...{ tried: 'Flyers at the WIC office', body: 'We see **few** of them before the first visit.' },
}
type Team = { id: string; slug: string; name: string }
let ohio: Team
let texas: Team
let ana: PersonActor
let ben: PersonActor
let pat: PersonActor
let fay: PersonActor
let staff: PersonActor

beforeEach(async () => {
  ohio = await addTeamOf(database.db, 'OH')
  texas = await addTeamOf(database.db, 'TX')
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  pat = await addPerson(database.db, { email: 'pat@agency.example', standings: ['participant'] })
  fay = await addPerson(database.db, { email: 'fay@agency.example', standings: ['funder'] })
  staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
})

const as = (actor: PersonActor, at?: string) =>
  asking(database.db, actor, at === undefined ? undefined : stoppedClock(at))
const start = async (actor: PersonActor, given: Partial<typeof question> = {}, at?: string) =>
  valueOf(await startTopic.ask(as(actor, at), { ...question, ...given })).topic
const answer = async (actor: PersonActor, topic: string, body: string, at?: string) => {
  const { number } = valueOf(await reply.ask(as(actor, at), { topic, body }))
  return database.db.post.findFirstOrThrow({ where: { topicId: topic, number } })
}
const search = async (actor: PersonActor, q: string, more: Record<string, string> = {}) =>
  valueOf(await readSearch.ask(as(actor), { q, ...more }))
const hitsOf = ({ found }: Awaited<ReturnType<typeof search>>): ShownHit[] =>
  found ? [...found.groups.flatMap(({ hits }) => hits), ...found.alike] : []
const plain = (text: string) => text.replaceAll(MARK_START, '').replaceAll(MARK_END, '')
/** What somebody finds, as `kind: title`. */
const finds = async (actor: PersonActor, q: string) =>
  hitsOf(await search(actor, q)).map(({ kind, title }) => `${kind}: ${plain(title)}`)

/**
 * Puts a topic into or out of the space of a team, which no page offers: the entries have to follow
 * whoever does it.
 */
const moveTo = async (topic: string, team: string | null) => {
  const where = team === null ? { kind: 'commons' } : { team: { slug: team } }
  const space = await database.db.space.findFirstOrThrow({ where })
  await database.db.topic.update({ where: { id: topic }, data: { spaceId: space.id } })
}

const showTo = (person: PersonActor, listing: Audience, title: string) =>
  writeProfile(
    database.db,
    person.id,
    {
      ...{ name: person.name, title, organization: null, areas: [], timeZone: null, about: null },
      shown: { ...(Object.fromEntries(PROFILE_PARTS.map((part) => [part, 'everyone'])) as Shown), listing },
    },
    new Date('2026-03-15T12:00:00Z'),
  )

test('topics, replies, tests, ideas, teams and people are found by their words, with the words marked', async () => {
  const topic = await start(ana, { body: 'A crib for **every** family.' })
  await answer(ben, topic, 'A <b>doula</b> brings the **crib** on day 3.')
  await addTestOfChange(database.db, {
    teamId: ohio.id,
    ownerId: ana.id,
    change: 'Crib card',
    sharing: 'network',
  })
  await showTo(ana, 'everyone', 'Crib coordinator')
  const { found } = await search(pat, 'cribs')
  expect(found!.groups.map(({ kind, hits }) => [kind, hits.length])).toEqual([
    ['topic', 1],
    ['post', 1],
    ['test', 1],
    ['idea', 3],
  ])
  expect(found!.groups[1]!.hits[0]!.excerpt).toContain(`brings the ${MARK_START}crib${MARK_END} on day 3.`)
  expect(found!.groups[1]!.hits[0]!.excerpt).not.toMatch(/[<*]/)
  const words = (count: number, word: string) => Array(count).fill(word).join(' ')
  const body = `At first ${words(60, 'visits')} bring a bassinet to ${words(60, 'homes')}. The rest.`
  valueOf(await reply.ask(as(pat), { topic, body }))
  const long = hitsOf(await search(pat, 'bassinet'))[0]!.excerpt
  expect(long).toMatch(/^… .*\uE000bassinet\uE001 to homes .* …$/)
  expect(hitsOf(await search(pat, 'by:me kind:reply'))[0]!.excerpt).toMatch(/^At first .*(visits|homes) …$/)
  expect(await finds(fay, 'crib coordinator')).toEqual(['person: ana@agency.example'])
  expect(await finds(pat, 'ohi')).toContain('team: Ohio')
})

test('a title that fits comes before a mention, and the beginning of the last word is enough', async () => {
  const other = await start(ana, {
    space: 'commons',
    title: 'Who has a data use agreement?',
    body: 'Not of pelicans.',
  })
  await answer(ben, other, 'We gave out pelicans meanwhile.')
  await start(ben, { title: 'Pelicans on the postpartum ward' })
  const topics = ['topic: Pelicans on the postpartum ward', 'topic: Who has a data use agreement?']
  for (const words of ['pelican', 'pelicans', 'pel'])
    expect((await finds(pat, words)).slice(0, 2)).toEqual(topics)
  expect(await finds(pat, '"pelicans meanwhile"')).toEqual(['post: Who has a data use agreement?'])
  expect(await finds(pat, 'pelican -postpartum kind:topic')).toEqual(['topic: Who has a data use agreement?'])
})

test('a title or name with a typing error is found', async () => {
  await start(ana, { title: 'Who has a data use agreement?' })
  expect(await finds(pat, 'agreemnt')).toEqual(['topic: Who has a data use agreement?'])
  expect(await finds(pat, 'agreement')).toEqual(['topic: Who has a data use agreement?'])
  expect(await finds(pat, 'the who with')).toEqual([])
})

test('every operator narrows the search', async () => {
  const idea = 'ten-cribs-a-week'
  const asked = { ...question, idea }
  await database.db.person.update({ where: { id: ana.id }, data: { name: 'Ana Lee' } })
  const first = valueOf(await startTopic.ask(as(ana, '2026-01-10T12:00:00Z'), asked)).topic
  await answer(ben, first, 'Families deliver here too.', '2026-02-10T12:00:00Z')
  await start(ben, { space: 'commons', title: 'Families who smoke at home' })
  const [one, two] = [`topic: ${question.title}`, 'topic: Families who smoke at home']
  const its = `post: ${question.title}`
  expect(await finds(pat, 'families in:safe-sleep')).toEqual([one, its])
  expect(await finds(pat, 'families by:ana-lee')).toEqual([one])
  expect(await finds(pat, 'by:"ana lee"')).toEqual([one])
  expect(await finds(ben, 'by:me')).toEqual([two, its])
  expect(await finds(pat, 'families state:TX kind:topic')).toEqual([two])
  expect(await finds(pat, 'state:texas families')).toEqual([two, its])
  expect(await finds(pat, 'area:safe-sleep families kind:reply')).toEqual([its])
  expect(await finds(pat, 'kind:question families')).toHaveLength(2)
  expect(await finds(pat, 'kind:story families')).toEqual([])
  expect(await finds(pat, `idea:${idea} kind:topic`)).toEqual([one])
  expect(await finds(pat, 'after:2026-02-10 before:2026-03')).toEqual([its])
  expect(await finds(pat, 'is:unanswered families')).toHaveLength(2)
  valueOf(await acceptAnswer.ask(as(ana), { topic: first, post: 2 }))
  expect(await finds(pat, 'is:unanswered families')).toEqual([two])
})

test('what an operator names that is not there, or is not open, gets the same sentence', async () => {
  const { problems, found } = await search(pat, 'in:team-ohio pelican')
  expect(problems).toEqual([
    'There is no space “team-ohio” that you can open. Its address names it, as in in:safe-sleep.',
  ])
  expect(found).toBe(null)
  expect((await search(pat, 'in:team-nowhere pelican')).problems[0]).toMatch(
    /^There is no space “team-nowhere” that you can open/,
  )
  expect((await search(ana, 'in:team-ohio pelican')).problems).toEqual([])
  expect((await search(pat, 'state:ZZ pelican')).problems).toEqual([
    'There is no state “zz”. Write its two letters, as in state:OH.',
  ])
})

test('all of one kind comes by pages, the newest first, none twice', async () => {
  const topic = await start(ana)
  for (let at = 0; at < 45; at += 1) {
    await database.db.rateLimit.deleteMany()
    await answer(ben, topic, `Pelican number ${at}`, new Date(Date.UTC(2026, 2, 1, 0, at)).toISOString())
  }
  const overview = await search(pat, 'pelican')
  expect(overview.found!.groups.map(({ kind, hits, more }) => [kind, hits.length, more])).toEqual([
    ['post', 5, true],
  ])
  const seen: string[] = []
  let after: string | null = null
  do {
    const page = await search(pat, 'pelican', { more: 'post', ...(after ? { after } : {}) })
    seen.push(...hitsOf(page).map(({ href }) => href))
    after = page.found!.groups[0]!.next
  } while (after !== null)
  expect(seen).toHaveLength(45)
  expect(new Set(seen).size).toBe(45)
  expect(seen[0]).toMatch(/#post-46$/)
  expect(await search(pat, 'pelican', { more: 'post', after: 'no-mark' })).toMatchObject({ more: 'post' })
})

test('a post of somebody whose name is not shown is not found by their name', async () => {
  await showTo(ben, 'near', 'Nurse')
  await database.db.person.update({ where: { id: ben.id }, data: { name: 'Ben Shy' } })
  await start(ben, { title: 'Pelicans on the postpartum ward' })
  expect(await finds(pat, 'by:ben-shy')).toEqual([])
  expect(await finds(pat, 'ben shy')).toEqual([])
  expect(await finds(staff, 'by:ben-shy')).toEqual(['topic: Pelicans on the postpartum ward'])
  const [hit] = hitsOf(await search(pat, 'pelicans'))
  expect(hit!.facts.join()).not.toContain('Ben')
})

test('entries follow edits, moves, withdrawals, hiding, sharing and closing', async () => {
  const topic = await start(ana, { body: 'A heron in the ward.' })
  const post = await answer(ben, topic, 'A pelican in the ward.')
  const opening = await database.db.post.findFirstOrThrow({ where: { topicId: topic, number: 1 } })
  valueOf(
    await editPost.ask(as(ana), { post: opening.id, title: 'The heron is a stork now', body: 'A stork.' }),
  )
  expect(await finds(pat, 'stork')).toEqual(['topic: The heron is a stork now'])
  expect(await finds(pat, 'ward kind:topic')).toEqual([])
  await moveTo(topic, 'ohio')
  expect(await finds(pat, 'stork')).toEqual([])
  expect(await finds(pat, 'pelican')).toEqual([])
  expect(await finds(ana, 'pelican')).toEqual(['post: The heron is a stork now'])
  await moveTo(topic, null)
  expect(await finds(pat, 'pelican')).toEqual(['post: The heron is a stork now'])
  valueOf(await decide.ask(as(staff), { post: post.id, decision: 'hide', reason: 'Off topic.' }))
  expect(await finds(pat, 'pelican')).toEqual([])
  valueOf(await decide.ask(as(staff), { post: post.id, decision: 'show' }))
  expect(await finds(pat, 'pelican')).toHaveLength(1)
  valueOf(await takeBackPost.ask(as(ana), { post: opening.id }))
  expect(await finds(pat, 'pelican')).toEqual([])
  expect(await finds(staff, 'stork')).toEqual([])
  const id = await addTestOfChange(database.db, { teamId: ohio.id, ownerId: ana.id, change: 'Toucan card' })
  expect(await finds(ben, 'toucan')).toEqual([])
  await database.db.pdsaTest.update({ where: { id }, data: { sharing: 'network' } })
  expect(await finds(ben, 'toucan')).toEqual(['test: Toucan card'])
  expect(await finds(fay, 'toucan')).toEqual([])
  await closeAccountOf(database.db, pat)
  expect(await finds(ben, 'pat@agency.example')).not.toContain('person: pat@agency.example')
  await database.db.teamClosure.create({ data: { teamId: texas.id, reason: 'Done', closedAt: new Date() } })
  expect(await finds(ana, 'texas kind:team')).toEqual([])
  expect(await wrongEntries(database.db)).toEqual([])
})

test('whatever is typed is answered', async () => {
  await start(ana)
  const parts = fc.constantFrom(
    "'",
    ':*',
    '&',
    '|',
    '!',
    '(',
    ')',
    '<->',
    '\\',
    '"',
    '-',
    'in:',
    'by:',
    'families',
    '%',
    ' ',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      // NUL never comes through an address.
      valueOf(await readSearch.ask(as(pat), { q: q.replaceAll('\0', '') }))
    }),
    { numRuns: 60 },
  )
})

/** Whether the page of a hit opens for somebody. */
async function opens(actor: PersonActor, { kind, id, href }: ShownHit): Promise<boolean> {
  const outcome = await (async () => {
    if (kind === 'topic' || kind === 'post')
      return readTopic.ask(as(actor), { topic: /topics\/([0-9a-f-]+)/.exec(href)![1] })
    if (kind === 'test') return readTest.ask(as(actor), { team: href.split('/')[2], test: id })
    if (kind === 'idea') return readIdea.ask(as(actor), { idea: href.split('/')[2] })
    if (kind === 'person') return readPerson.ask(as(actor), { person: id })
    return href.startsWith('/teams/')
      ? readTeamAreas.ask(as(actor), { team: href.split('/')[2] })
      : readDirectory.ask(as(actor), { team: href.split('=')[1] })
  })()
  if (outcome.kind !== 'done') return false
  if (kind !== 'post') return true
  const number = Number(/#post-(\d+)$/.exec(href)![1])
  const { posts } = outcome.value as Awaited<
    ReturnType<typeof valueOf<{ posts: { number: number; withdrawn: boolean }[] }>>
  >
  return posts.some((post) => post.number === number && !post.withdrawn)
}

const STEPS = [
  'start',
  'reply',
  'withdraw',
  'hide',
  'show',
  'move',
  'test',
  'share',
  'list',
  'leave',
] as const
const SPACES = ['safe-sleep', 'commons', 'team-ohio', 'team-texas'] as const
const step = fc.record({
  step: fc.constantFrom(...STEPS),
  who: fc.constantFrom(0, 1),
  space: fc.constantFrom(...SPACES),
  pick: fc.nat(20),
  listing: fc.constantFrom('everyone' as const, 'near' as const, 'staff' as const),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Does a step as far as it can be done; a refusal is as good. */
async function take({ step: name, who, space, pick, listing }: Step): Promise<void> {
  const { db } = database
  const actor = [ana, ben][who]!
  const team = [ohio, texas][who]!
  await db.rateLimit.deleteMany()
  const posts = await db.post.findMany({ orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }] })
  const post = posts[pick % Math.max(1, posts.length)]
  if (name === 'start') await startTopic.ask(as(actor), { ...question, space, title: 'Pelicans in the ward' })
  if (name === 'reply' && post) await reply.ask(as(actor), { topic: post.topicId, body: 'A pelican.' })
  if (name === 'withdraw' && post) await takeBackPost.ask(as(actor), { post: post.id })
  if (name === 'hide' && post) await decide.ask(as(staff), { post: post.id, decision: 'hide', reason: 'So.' })
  if (name === 'show' && post) await decide.ask(as(staff), { post: post.id, decision: 'show' })
  if (name === 'move' && post) await moveTo(post.topicId, /^team-(.*)$/.exec(space)?.[1] ?? null)
  if (name === 'test')
    await addTestOfChange(db, { teamId: team.id, ownerId: actor.id, change: 'Pelican card' })
  if (name === 'share')
    await db.pdsaTest.updateMany({
      where: { teamId: team.id },
      data: { sharing: pick % 2 ? 'team' : 'network' },
    })
  if (name === 'list') await showTo([ana, ben, pat][pick % 3]!, listing, 'Pelican keeper')
  if (name === 'leave' && pick % 4 === 0)
    await db.standing.updateMany({ where: { personId: pat.id }, data: { revokedAt: new Date() } })
}

test('what is found is what its reader may open, and all of it, whatever was done before', async () => {
  const newcomer = await addPerson(database.db, { email: 'new@agency.example' })
  const coach = await addPerson(database.db, { email: 'coach@agency.example', standings: ['coach'] })
  const coaching = { personId: coach.id, teamId: ohio.id, startedAt: new Date('2025-01-01') }
  await database.db.coachAssignment.create({ data: coaching })
  const readers: PersonActor[] = [ana, ben, pat, fay, staff, newcomer, { ...coach, coaches: [ohio.id] }]
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      for (const one of steps) await take(one)
      expect(await wrongEntries(database.db)).toEqual([])
      for (const reader of readers) {
        for (const kind of ['topic', 'reply', 'test', 'person'] as const) {
          const more = kind === 'reply' ? 'post' : kind
          for (const hit of hitsOf(await search(reader, `pelican kind:${kind}`, { more })))
            expect({ who: reader.name, hit: hit.href, opens: await opens(reader, hit) }).toMatchObject({
              opens: true,
            })
        }
        for (const hit of hitsOf(await search(reader, 'pelican')))
          expect({ who: reader.name, hit: hit.href, opens: await opens(reader, hit) }).toMatchObject({
            opens: true,
          })
      }
      const shared = await database.db.pdsaTest.count({ where: { sharing: 'network' } })
      expect((await finds(pat, 'pelican kind:test')).length).toBe(
        pat.standings.length > 0 ? Math.min(5, shared) : 0,
      )
    }),
    { numRuns: 12 },
  )
}, 120_000)

test('searches are remembered, saved and deleted, as many as there can be', async () => {
  const own = (actor: PersonActor) => search(actor, '')
  for (let at = 0; at < 12; at += 1)
    await readSearch.ask(as(pat, new Date(Date.UTC(2026, 2, 1, 0, at)).toISOString()), {
      q: `pelican ${at}`,
      typed: '1',
    })
  await search(pat, 'never typed')
  expect((await own(pat)).recent).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((at) => `pelican ${at}`))
  expect((await own(ana)).recent).toEqual([])
  const keep = (input: Record<string, string>) => keepSearch.ask(as(pat), input)
  valueOf(await keep({ intent: 'forget' }))
  expect((await own(pat)).recent).toEqual([])
  for (let at = 0; at < 20; at += 1) valueOf(await keep({ intent: 'save', q: `pelican ${at}` }))
  valueOf(await keep({ intent: 'save', q: 'pelican 3' }))
  expect(problemsOf(await keep({ intent: 'save', q: 'one more pelican' }))).toEqual([
    'You can have 20 saved searches. Delete one first.',
  ])
  expect(problemsOf(await keep({ intent: 'save', q: 'kind:moon' }))).toHaveLength(1)
  const { saved } = await own(pat)
  expect(saved).toHaveLength(20)
  valueOf(await keepSearch.ask(as(ana), { intent: 'remove', search: saved[0]!.id }))
  expect((await own(pat)).saved).toHaveLength(20)
  valueOf(await keep({ intent: 'remove', search: saved[0]!.id }))
  expect((await own(pat)).saved).toHaveLength(19)
  await closeAccountOf(database.db, pat)
  expect(await database.db.savedSearch.count()).toBe(0)
})

const NETWORK = { kind: 'system', name: 'notices' } as const
const check = async (at: string) =>
  valueOf(await checkFollowed.ask(asking(database.db, NETWORK, stoppedClock(at)), {}))
const told = async (actor: PersonActor) => {
  const { searches, unread } = valueOf(await readNotices.ask(as(actor), {}))
  return { unread, searches: searches.map(({ query, count, unread: isUnread }) => [query, count, isUnread]) }
}

test('a followed search gives one unread notice about what others wrote and its person may read then', async () => {
  const at = (time: string) => `2026-03-15T${time}:00Z`
  await start(ana, { title: 'Pelicans of long ago' }, at('11:00'))
  for (const actor of [pat, ana]) {
    valueOf(await keepSearch.ask(as(actor, at('12:00')), { intent: 'save', q: 'pelican' }))
    const { saved } = await search(actor, '')
    valueOf(await keepSearch.ask(as(actor, at('12:00')), { intent: 'follow', search: saved[0]!.id }))
  }
  await start(ana, { space: 'team-ohio', title: 'Pelicans among ourselves' }, at('12:05'))
  const topic = await start(ana, { title: 'Pelicans in the open' }, at('12:06'))
  await check(at('12:08'))
  expect((await told(pat)).searches).toEqual([])
  await check(at('12:20'))
  expect(await told(pat)).toEqual({ unread: 1, searches: [['pelican', 1, true]] })
  expect(await told(ana)).toEqual({ unread: 0, searches: [] })
  await answer(ben, topic, 'A pelican here, too.', at('12:25'))
  await check(at('12:40'))
  await check(at('12:50'))
  expect((await told(pat)).searches).toEqual([['pelican', 2, true]])
  expect((await told(ana)).searches).toEqual([['pelican', 1, true]])
  const { saved } = await search(pat, '')
  expect(valueOf(await readSearch.ask(as(ana), { saved: saved[0]!.id })).query).toBe('')
  expect(valueOf(await readSearch.ask(as(pat, at('12:55')), { saved: saved[0]!.id })).query).toBe('pelican')
  expect(await told(pat)).toEqual({ unread: 0, searches: [['pelican', 2, false]] })
  // Anyone who left the network is told nothing more.
  await database.db.standing.updateMany({ where: { personId: pat.id }, data: { revokedAt: new Date() } })
  await answer(ben, topic, 'Another pelican.', at('13:00'))
  await check(at('13:30'))
  expect((await database.db.notice.findMany({ where: { personId: pat.id, readAt: null } })).length).toBe(0)
})

test('visitors do not search, and those who are not in the network follow nothing', async () => {
  expect((await readSearch.ask(asking(database.db, { kind: 'anonymous' }), { q: 'crib' })).kind).toBe(
    'sign-in',
  )
  valueOf(await keepSearch.ask(as(fay), { intent: 'save', q: 'cribs' }))
  const { saved, may } = await search(fay, '')
  expect(may.follow).toBe(false)
  expect(problemsOf(await keepSearch.ask(as(fay), { intent: 'follow', search: saved[0]!.id }))).toEqual([
    'Notices are for the people of the learning network.',
  ])
})
