import { expect, test } from 'vitest'
import { beginSession } from '#app/accounts/sessions/session.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { appBuild, type Address } from '../../support/app-build.ts'
import { addPerson } from '../../support/asking.ts'
import { marksIn, type Marked } from '../../support/marked-records.ts'
import {
  addPrivateRecords,
  placeOf,
  queriesOf,
  type Place,
  type PrivateWorld,
} from '../../support/private-world.ts'
import { postedForms, type SentForm } from '../../support/sent-forms.ts'
import { buildServer } from '../../support/serve-routes.ts'
import { testDatabase } from '../../support/test-database.ts'
import { unpacked } from '../../support/unpacked.ts'

const CLOCK = stoppedClock('2026-04-15T12:00:00Z')
const database = testDatabase()
const serveBuild = buildServer()

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

/** Some of what is marked, of every kind: words of private tests and aims, a measure's definition, ids. */
const SEEN_BY_THE_TEAM = [
  'aim_version.what',
  'annotation.text',
  'bookmark.note',
  'driver_placement.label',
  'measure.name',
  'measure_version.numerator_text',
  'pdsa_test.change',
  'pdsa_test.id',
  'own bookmark',
  'person.name',
  'post.html',
  'post_draft.body',
  'post_revision.body',
  'topic.id',
  'topic.title',
]

type Served = {
  readonly origin: string
  readonly addresses: readonly Address[]
  readonly world: PrivateWorld
}

/** The whole application with the demo story in it; what of Ohio is Ohio's alone is marked. */
async function serve(): Promise<Served> {
  const { db, url } = database
  await loadDemo(db, CLOCK)
  const world = await addPrivateRecords(db, url)
  const { build, addresses } = await appBuild()
  return { origin: await serveBuild(db, build, { COIIN_DEMO: '1' }, CLOCK), addresses, world }
}

/** Somebody with an account, as the Cookie header of a session of theirs. */
const signedIn = async (personId: string): Promise<string> =>
  (await beginSession({ db: database.db, sessionId: null }, personId, false)).split(';')[0] ?? ''

/** A visitor of every kind that is not near Ohio, by what they are. */
async function visitors({ other }: PrivateWorld): Promise<Record<string, string>> {
  const { db } = database
  const somebody = async (email: string, standings: ('coach' | 'funder' | 'participant')[] = []) =>
    (await addPerson(db, { email, standings })).id
  const coach = await somebody('coach@other.example', ['coach'])
  const startedAt = new Date('2025-01-01')
  await db.coachAssignment.create({ data: { personId: coach, teamId: other.teamId, startedAt } })
  return {
    'a member of another team': await signedIn(other.leadId),
    'the coach of another team': await signedIn(coach),
    'a funder': await signedIn(await somebody('funder@other.example', ['funder'])),
    'a participant': await signedIn(await somebody('participant@other.example', ['participant'])),
    'a newcomer': await signedIn(await somebody('newcomer@other.example')),
    nobody: '',
  }
}

/** Every address of a pattern, with each of the values that its parameters have in one of the places. */
function addressesOf(pattern: string, places: readonly Place[]): string[] {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const made = places.flatMap((place) =>
    names.reduce<string[]>(
      (paths, name) => {
        const values = place[name]
        if (values === undefined) throw new Error(`Say in private-world.ts what :${name} stands for`)
        return paths.flatMap((path) => values.map((value) => path.replace(`:${name}`, value)))
      },
      [`/${pattern}`],
    ),
  )
  return [...new Set(made)]
}

type Answered = { readonly status: number; readonly text: string }

async function ask(
  origin: string,
  path: string,
  cookie: string,
  form?: SentForm['fields'],
): Promise<Answered> {
  const body = form && new URLSearchParams(form.map(([name, value]) => [name, value]))
  const headers: Record<string, string> = cookie ? { cookie } : {}
  const sent = { redirect: 'manual', headers, ...(body && { method: 'POST', body }) } as const
  const response = await fetch(origin + path, sent)
  const { status } = response
  const led = response.headers.get('Location') ?? ''
  const streams = response.headers.get('Content-Type')?.startsWith('text/event-stream')
  const answered = streams
    ? Buffer.from(await firstEvent(response))
    : Buffer.from(await response.arrayBuffer())
  return { status, text: `${led}\n${await unpacked(answered)}` }
}

/** What a stream sends until its first event is whole; the stream itself has no end. */
async function firstEvent({ body }: Response): Promise<string> {
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!/^event: .*\ndata: .*\n\n/m.test(text)) {
    const { done, value } = await reader.read()
    if (done) break
    text += value
  }
  await reader.cancel()
  return text
}

const dataOf = (path: string): string => (path === '/' ? '/_root.data' : path.replace(/(?=\?|$)/, '.data'))

/** Searches that fit whatever Ohio has, shared or not. */
const SEARCHES = ['state:OH', ...['topic', 'reply', 'test', 'person'].map((kind) => `kind:${kind} state:OH`)]
function asked(pattern: string, places: readonly Place[]): readonly string[] {
  if (pattern === 'search') return SEARCHES.map((q) => `/search?q=${encodeURIComponent(q)}`)
  const queries = places.flatMap((place) => queriesOf(pattern, place))
  return addressesOf(pattern, places).flatMap((path) => [path, ...queries.map((query) => path + query)])
}

/**
 * What of the marked records is in an answer. What the visitor asked by is no news to them, wherever the
 * answer repeats it.
 */
function newsIn(marked: Marked, { text }: Answered, path: string, form: SentForm['fields'] = []): string[] {
  const asked = [...path.split(/[/.?&=]/), ...form.flatMap(([, value]) => value.match(UUID) ?? [])]
  const rest = asked
    .filter((part) => part.length > 20)
    .reduce((left, part) => left.replaceAll(part, ''), text)
  return marksIn(marked, rest)
}

/**
 * What of the marked records comes out for one visitor, as `pattern: field`, at every address of the site
 * map: its data or its file, and with `pages` also the page that is drawn of the data.
 */
async function crawl(
  { origin, addresses, world }: Served,
  cookie: string,
  { pages }: { readonly pages: boolean },
): Promise<string[]> {
  const leaks = new Set<string>()
  const look = async (pattern: string, path: string): Promise<number> => {
    const answer = await ask(origin, path, cookie)
    if (answer.status >= 500) leaks.add(`${pattern}: broke at ${path}`)
    for (const field of newsIn(world.marked, answer, path)) leaks.add(`${pattern}: ${field}`)
    return answer.status
  }
  for (const { path: pattern, loads, draws } of addresses) {
    if (pattern === '*' || !(draws || loads)) continue
    for (const path of asked(pattern, world.places))
      if (!draws || ((await look(`${pattern}.data`, dataOf(path))) === 200 && pages))
        await look(pattern, path)
  }
  return [...leaks].toSorted()
}

const ofOhio = ({ path }: SentForm): boolean =>
  path.split('/').some((part) => ['ohio', 'team-ohio'].includes(part) || part.match(UUID) !== null)

/**
 * Every form that somebody of the team can send at an address of its own, filled in without a word that is
 * marked, and an empty one for each address that takes forms.
 */
async function formsOfTeam({ origin, addresses, world }: Served, place: Place): Promise<SentForm[]> {
  const cookie = await signedIn(world.memberId)
  const words = { ...world.marked, ids: new Map<string, string>() }
  const plain = (text: string): string => (marksIn(words, text).length > 0 ? '' : text)
  const forms = new Map<string, SentForm>()
  const add = (form: SentForm) =>
    ofOhio(form) && forms.set(`${form.path} ${form.fields.map(([name]) => name).join()}`, form)
  for (const { path: pattern, draws, acts } of addresses) {
    if (pattern === '*') continue
    for (const path of addressesOf(pattern, [place])) {
      if (acts) add({ path, fields: [] })
      if (draws)
        for (const form of postedForms((await ask(origin, path, cookie)).text, path, plain)) add(form)
    }
  }
  return [...forms.values()]
}

test('nothing that a team keeps comes out at any address for those who may not read it', async () => {
  const served = await serve()
  for (const [who, cookie] of Object.entries(await visitors(served.world))) {
    // A page draws its data: those of the one who sees most and of the one who sees least stand for the
    // others.
    const pages = who === 'a member of another team' || who === 'nobody'
    expect({ who, leaks: await crawl(served, cookie, { pages }) }).toEqual({ who, leaks: [] })
  }

  // The same walk by somebody of the team comes upon what is marked: it would have been seen.
  const { world } = served
  const own = { ...served, world: { ...world, places: [await placeOf(database.db, 'ohio')] } }
  const seen = await crawl(own, await signedIn(world.memberId), { pages: true })
  expect(seen.filter((one) => one.includes(': broke at '))).toEqual([])
  const fields = new Set(seen.map((one) => one.split(': ')[1]))
  expect([...fields]).toEqual(expect.arrayContaining(SEEN_BY_THE_TEAM))
  const found = ['person.name', 'post.body', 'pdsa_test.change', 'topic.title'].map(
    (field) => `search: ${field}`,
  )
  expect(seen).toEqual(expect.arrayContaining(found))
  const about = ['aim_version.what', 'driver_placement.label']
  expect(seen).toEqual(expect.arrayContaining(about.map((field) => `network/:space/new: ${field}`)))
  // A workbook is packed, and looked into all the same: it holds what the table of the same name holds.
  const inFile = (name: string) =>
    seen.filter((one) => one.startsWith(`teams/:team/${name}: `)).map((one) => one.split(': ')[1])
  expect(inFile('values.csv')).not.toEqual([])
  expect(inFile('values.xlsx')).toEqual(inFile('values.csv'))
}, 600_000)

test('what those who may not send it get for a form of the team says nothing that the team keeps', async () => {
  const served = await serve()
  const { origin, world } = served
  const forms = await formsOfTeam(served, await placeOf(database.db, 'ohio'))
  // Refusals are the same for all who are not of the team: two who know of different things stand for the
  // others.
  for (const [who, cookie] of Object.entries(await visitors(world))) {
    const pages = who === 'nobody'
    if (!pages && who !== 'a member of another team') continue
    const leaks = new Set<string>()
    for (const { path, fields } of forms) {
      for (const address of pages ? [dataOf(path), path] : [dataOf(path)]) {
        const answer = await ask(origin, address, cookie, fields)
        if (answer.status >= 500) leaks.add(`${address} broke`)
        for (const field of newsIn(world.marked, answer, path, fields)) leaks.add(`${address}: ${field}`)
      }
    }
    expect({ who, leaks: [...leaks].toSorted() }).toEqual({ who, leaks: [] })
  }
}, 600_000)
