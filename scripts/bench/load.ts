import autocannon from 'autocannon'
import type { Say } from '../project.ts'
import { ONE_ROUTE, type Page } from './pages.ts'
import { profileOf } from './profile.ts'
import { summarize, type Line, type Round } from './summary.ts'
import { usageAt } from './usage.ts'

/**
 * How hard and how long pages are asked for, and where a profile of each goes; without a folder none is
 * taken.
 */
export type Choices = {
  readonly connections: number
  readonly seconds: number
  readonly rounds: number
  readonly profile: string | undefined
}

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
  if (choices.profile !== undefined) await takeProfiles(pages, headers, choices, choices.profile, say)
  return summarize(measured, ONE_ROUTE)
}

/** One more round, which is not counted: being profiled takes time. */
async function takeProfiles(
  pages: readonly Page[],
  headers: Record<string, string>,
  choices: Choices,
  folder: string,
  say: Say,
): Promise<void> {
  for (const page of pages) {
    const load = () => fire(page, headers, choices)
    say(`Profile: ${await profileOf(new URL(page.address).origin, { folder, name: page.name }, load)}`)
  }
}

async function fire(
  { name, address }: Page,
  headers: Record<string, string>,
  { connections, seconds }: Pick<Choices, 'connections' | 'seconds'>,
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
