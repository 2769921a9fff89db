import autocannon from 'autocannon'
import type { Say } from '../project.ts'
import { ONE_ROUTE, type Page } from './pages.ts'
import { summarise, type Line, type Round } from './summary.ts'
import { usageAt } from './usage.ts'

/** How hard and how long pages are asked for. */
export type Choices = { connections: number; seconds: number; rounds: number }

/** Asks for each page in turn, round after round, once to warm up. Throws when any request failed. */
export async function measure(
  pages: readonly Page[],
  headers: Record<string, string>,
  choices: Choices,
  say: Say,
): Promise<Line[]> {
  const measured: Record<string, Round[]> = Object.fromEntries(pages.map(({ name }) => [name, []]))
  for (const page of pages) {
    say(`Warming up: ${page.name}`)
    await fire(page, headers, choices)
  }
  for (let round = 1; round <= choices.rounds; round++) {
    say(`Round ${round} of ${choices.rounds}`)
    for (const page of pages) measured[page.name]?.push(await fire(page, headers, choices))
  }
  return summarise(measured, ONE_ROUTE)
}

async function fire(
  { name, address }: Page,
  headers: Record<string, string>,
  { connections, seconds }: Choices,
): Promise<Round> {
  const { origin } = new URL(address)
  const before = await usageAt(origin)
  const result = await autocannon({ url: address, connections, duration: seconds, headers })
  const after = await usageAt(origin)
  const failed = result.errors + result.timeouts + result.non2xx
  if (failed > 0) throw new Error(`${failed} requests for the ${name} failed`)
  return {
    perSecond: result.requests.total / result.duration,
    p99: result.latency.p99,
    cpuMs: (after.cpuMs - before.cpuMs) / result.requests.total,
  }
}
