import { usageAt } from '../usage.ts'
import { SIGNED_IN, tokenOf } from './fill.ts'
import type { Round } from '../summary.ts'

export const WRITERS = 8

/**
 * Posts replies for so many seconds, each of `WRITERS` one after the other, as ever other people in ever
 * other topics.
 */
export async function postReplies(
  address: string,
  topics: readonly string[],
  { secret, seconds, from }: { readonly secret: string; readonly seconds: number; readonly from: number },
): Promise<Round & { readonly posted: number; readonly queries: number }> {
  const before = await usageAt(address)
  const started = performance.now()
  const until = started + seconds * 1000
  const times: number[] = []
  let next = from
  const write = async () => {
    while (performance.now() < until) {
      const no = next++
      const begun = performance.now()
      const response = await fetch(`${address}/network/topics/${topics[no % topics.length]}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Cookie: `coiin_session=${tokenOf(secret, no % SIGNED_IN)}` },
        body: new URLSearchParams({ body: `We tried this too, and it took ${no} mornings.` }),
      })
      await response.text()
      if (response.status !== 302) throw new Error(`A reply gave status ${response.status}`)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  const taken = (performance.now() - started) / 1000
  const after = await usageAt(address)
  const sorted = times.sort((a, b) => a - b)
  return {
    perSecond: times.length / taken,
    p99: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN,
    cpuMs: (after.cpuMs - before.cpuMs) / times.length,
    posted: times.length,
    queries: (after.queries - before.queries) / times.length,
  }
}
