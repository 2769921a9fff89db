import { expect, test } from 'vitest'
import { beginSession } from '#app/accounts/sessions/session.server.ts'
import { stoppedClock } from '#app/kernel/clock.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { appBuild, type Address } from '../support/app-build.ts'
import { addPerson } from '../support/asking.ts'
import { marksIn } from '../support/marked-records.ts'
import { placeOf, addPrivateRecords, type Place, type PrivateWorld } from '../support/private-world.ts'
import { buildServer } from '../support/serve-routes.ts'
import { testDatabase } from '../support/test-database.ts'

const CLOCK = stoppedClock('2026-04-15T12:00:00Z')
const database = testDatabase()
const serveBuild = buildServer()

/** Some of what is marked, of every kind: words of private tests and aims, a measure's definition, ids. */
const SEEN_BY_THE_TEAM = [
  'aim_version.what',
  'annotation.text',
  'measure.name',
  'measure_version.numerator_text',
  'pdsa_test.change',
  'pdsa_test.id',
  'person.name',
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

async function get(origin: string, path: string, cookie: string): Promise<{ status: number; text: string }> {
  const response = await fetch(origin + path, { redirect: 'manual', headers: cookie ? { cookie } : {} })
  return { status: response.status, text: Buffer.from(await response.arrayBuffer()).toString('latin1') }
}

/**
 * What of the marked records comes out for one visitor, as `pattern: field`, at every address of the site map: its data or its file, and with
 * `pages` also the page that is drawn of the data.
 */
async function crawl(
  { origin, addresses, world }: Served,
  cookie: string,
  { pages }: { readonly pages: boolean },
): Promise<string[]> {
  const leaks = new Set<string>()
  const look = async (pattern: string, path: string): Promise<number> => {
    const { status, text } = await get(origin, path, cookie)
    if (status >= 500) leaks.add(`${pattern}: broke at ${path}`)
    // What the visitor asked by is no news to them, wherever the answer repeats it.
    const asked = path.split(/[/.]/).filter((part) => part.length > 20)
    const news = asked.reduce((rest, part) => rest.replaceAll(part, ''), text)
    for (const field of marksIn(world.marked, news)) leaks.add(`${pattern}: ${field}`)
    return status
  }
  for (const { path: pattern, loads, draws } of addresses) {
    if (pattern === '*' || !(draws || loads)) continue
    for (const path of addressesOf(pattern, world.places)) {
      const data = path === '/' ? '/_root.data' : `${path}.data`
      if (!draws || ((await look(`${pattern}.data`, data)) === 200 && pages)) await look(pattern, path)
    }
  }
  return [...leaks].toSorted()
}

test('nothing that a team keeps comes out at any address for those who may not read it', async () => {
  const served = await serve()
  for (const [who, cookie] of Object.entries(await visitors(served.world))) {
    // A page draws its data: those of the one who sees most and of the one who sees least stand for the others.
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
}, 240_000)
