import { get } from 'node:http'
import { usageAt } from './usage.ts'

/** A page that is measured, and what it must hold for the figure to be about the right thing. */
export type Page = {
  readonly name: string
  readonly address: string
  readonly holds: RegExp
  readonly times: number
}

export type Addresses = {
  readonly oneRoute: string
  readonly collaboratory: string
  /** The collaboratory with 200 generated routes more. */
  readonly moreRoutes: string
}

export const ONE_ROUTE = 'app of one route'

export const oneRoutePage = (address: string): Page => ({
  name: ONE_ROUTE,
  address: `${address}/`,
  holds: /<h1>One route<\/h1>/g,
  times: 1,
})

/** The pages people open most, signed in as Ohio's lead. */
export function mostOpened(addresses: Addresses): Page[] {
  const own = addresses.collaboratory
  const team = { holds: /<svg class="chart-drawing chart-small"[^>]*><path class="chart-axis"/g, times: 6 }
  return [
    oneRoutePage(addresses.oneRoute),
    { name: 'team page, six charts', address: `${own}/teams/ohio`, ...team },
    { name: '- with 200 more routes', address: `${addresses.moreRoutes}/teams/ohio`, ...team },
    {
      name: 'measure page',
      address: `${own}/teams/ohio/measures/safe-crib-audit`,
      holds: /id="values"/g,
      times: 1,
    },
    { name: 'home', address: `${own}/home`, holds: /Due now in/g, times: 1 },
  ]
}

/** The pages of a coach of 15 teams, or of national staff with all 59, and one team's review. */
export function boards(addresses: Addresses, persona: 'coach' | 'national-staff'): Page[] {
  const own = addresses.collaboratory
  const board = (name: string, times: number) => ({
    name,
    address: `${own}/home`,
    holds: /<tr[^>]*data-board-row/g,
    times,
  })
  if (persona === 'national-staff') return [oneRoutePage(addresses.oneRoute), board('board, 59 teams', 59)]
  return [
    oneRoutePage(addresses.oneRoute),
    board('board, 15 teams', 15),
    { name: 'review of a team', address: `${own}/teams/ohio/review`, holds: /Mark reviewed/g, times: 1 },
  ]
}

/** Ten thousand generated tests, listed and narrowed. */
export function listsOfTests(addresses: Addresses): Page[] {
  const lists = [
    ['tests, all', '/tests'],
    ['tests, what did not work', '/tests?decision=abandon'],
    ['tests, area and scale', '/tests?area=safe-sleep&scale=1'],
    ['tests, words', '/tests?words=crib+card'],
  ] as const
  return [
    oneRoutePage(addresses.oneRoute),
    ...lists.map(([name, path]) => ({
      name,
      address: addresses.collaboratory + path,
      holds: /<li class="space-y-1 py-3">/g,
      times: 20,
    })),
  ]
}

export type Weight = {
  /** Statements that the page sends to the database. */
  readonly queries: number
  /** Bytes of the page before compression. */
  readonly html: number
  /** Bytes of all scripts the page names, as they travel. */
  readonly scripts: number
}

const LOADS = 5

/**
 * What a page costs beside time, the queries as the median of five loads. Throws when it is not the page that
 * is meant.
 */
export async function weigh(page: Page, headers: Record<string, string>): Promise<Weight> {
  const html = await load(page, headers)
  const { origin } = new URL(page.address)
  const queries: number[] = []
  for (let n = 0; n < LOADS; n += 1) {
    const before = await usageAt(origin)
    await load(page, headers)
    queries.push((await usageAt(origin)).queries - before.queries)
  }
  const files = new Set(html.match(/\/assets\/[\w./-]+\.js/g))
  const sizes = await Promise.all([...files].map((file) => transferred(origin + file, headers)))
  return {
    queries: queries.sort((a, b) => a - b)[Math.floor(LOADS / 2)] ?? 0,
    html: Buffer.byteLength(html),
    scripts: sizes.reduce((sum, size) => sum + size, 0),
  }
}

async function load({ address, holds, times }: Page, headers: Record<string, string>): Promise<string> {
  const response = await fetch(address, { headers })
  const html = await response.text()
  const matches = html.match(holds)?.length ?? 0
  if (response.status !== 200 || matches !== times) {
    throw new Error(
      `${address} answered ${response.status} and holds ${holds} ${matches} times, not ${times}`,
    )
  }
  return html
}

/** Bytes of a file as they travel, still compressed. */
function transferred(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve(bytes)).on('error', reject)
    }).on('error', reject)
  })
}
