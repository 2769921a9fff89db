import { randomBytes } from 'node:crypto'
import { sayOnStderr, type Say } from '../project.ts'
import { startThrowaway, type ThrowawayServer } from '../throwaway-server.ts'
import { measure, type Choices } from './load.ts'
import { startOneRouteApp } from './one-route.ts'
import { ONE_ROUTE, oneRoutePage, weigh, type Page, type Weight } from './pages.ts'
import { fillNetwork, tokenOf, type Filled } from './network/fill.ts'
import { networkPages } from './network/pages.ts'
import { postReplies, WRITERS } from './network/replies.ts'
import { summarize, type Line, type Round } from './summary.ts'
import { describeMachine, tableOf, type Measured } from './table.ts'

const PEOPLE = 5_000
const POSTS_PER_TOPIC = 10
/** What a large network is compared with. */
const SMALL = 1_000

type Network = { readonly of: string; readonly server: ThrowawayServer; readonly filled: Filled }

/**
 * Measures the learning network with `topics` topics beside one with 1,000 and beside the app of one route,
 * all in one run, signed in as somebody of 5,000 who read most of what is new; then replies that 8 people
 * write at once.
 */
export async function benchNetwork(
  say: Say,
  { topics, ...choices }: Choices & { topics: number },
): Promise<void> {
  const secret = randomBytes(25).toString('hex')
  sayOnStderr('Building and starting the app of one route ...')
  const oneRoute = await startOneRouteApp()
  const networks: Network[] = []
  try {
    for (const size of [SMALL, topics]) networks.push(await startNetwork(size, secret))
    const pages = [
      oneRoutePage(oneRoute.address),
      ...networks.flatMap(({ of, server, filled }) => networkPages(server.address, filled, of)),
    ]
    const headers = {
      Cookie: `coiin_session=${tokenOf(secret, 0)}`,
      'Accept-Encoding': 'gzip, deflate, br',
    }
    const weights: Weight[] = []
    for (const page of pages) weights.push(await weigh(page, headers))
    const lines = await measure(pages, headers, choices, sayOnStderr)
    const measured = lines.map((line, at): Measured => ({ ...line, ...weights[at]! }))
    const replies = await measureReplies(networks, pages[0]!, headers, secret, choices)
    say(tableOf([...measured, ...replies], choices, describeMachine()))
    say(
      `\nPosts: ${networks.map(({ of, filled }) => `${filled.posts.toLocaleString('en-US')} (${of})`).join(', ')}.`,
    )
    say(`Replies: ${WRITERS} people at once, each reply by somebody else in another topic.`)
    for (const text of timesSlower([...measured, ...replies], networks)) say(text)
  } finally {
    for (const { server } of networks) await server.stop()
    await oneRoute.stop()
  }
}

async function startNetwork(topics: number, secret: string): Promise<Network> {
  const of = `${topics.toLocaleString('en-US')} topics`
  sayOnStderr(`Starting the collaboratory on a database of its own with ${of} ...`)
  const server = await startThrowaway({ demo: true, script: 'scripts/bench/serve.mjs' })
  try {
    const size = { topics, postsPerTopic: POSTS_PER_TOPIC, people: PEOPLE }
    return { of, server, filled: await fillNetwork(server.dataFolder, size, secret, sayOnStderr) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Replies in turn with the app of one route, so that their share is taken within a round. */
async function measureReplies(
  networks: readonly Network[],
  yardstick: Page,
  headers: Record<string, string>,
  secret: string,
  choices: Choices,
): Promise<Measured[]> {
  const rounds: Record<string, Round[]> = { [ONE_ROUTE]: [] }
  const posted = new Map<string, number>()
  const queries = new Map<string, number>()
  for (let round = 1; round <= choices.rounds; round++) {
    sayOnStderr(`Replies, round ${round} of ${choices.rounds}`)
    const alone = await measure([yardstick], headers, { ...choices, rounds: 1, profile: undefined }, () => {})
    rounds[ONE_ROUTE]!.push(alone[0]!)
    for (const { of, server, filled } of networks) {
      const from = posted.get(of) ?? 0
      const taken = await postReplies(server.address, filled.open, { secret, seconds: choices.seconds, from })
      posted.set(of, from + taken.posted)
      const name = `posting a reply, ${of}`
      queries.set(name, Math.round(taken.queries))
      ;(rounds[name] ??= []).push(taken)
    }
  }
  return summarize(rounds, ONE_ROUTE)
    .filter(({ page }) => page !== ONE_ROUTE)
    .map((line) => ({ ...line, queries: queries.get(line.page)!, html: 0, scripts: 0 }))
}

/** How many times slower each thing is in the larger network. */
function timesSlower(lines: readonly Line[], [small, large]: readonly Network[]): string[] {
  const rateOf = (name: string) => lines.find(({ page }) => page === name)!.perSecond
  return lines
    .filter(({ page }) => page.endsWith(`, ${small!.of}`))
    .map(({ page }) => {
      const name = page.slice(0, -`, ${small!.of}`.length)
      const slower = rateOf(page) / rateOf(`${name}, ${large!.of}`)
      return `${name}: ${slower.toFixed(2)} times slower with ${large!.of} than with ${small!.of}`
    })
}
