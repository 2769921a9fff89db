import { counted } from '#app/kernel/text/plural.ts'
import { done, failed, type Result } from '#app/kernel/result.ts'
import { secondsToWait, type Limit } from '#app/platform/limits/rate-limit.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'

/** How much one person does at most; anyone who writes by hand does not get there. */
const LIMITS = {
  topic: { name: 'network-topic', points: 20, seconds: 3_600 },
  post: { name: 'network-post', points: 60, seconds: 1_800 },
  flag: { name: 'network-flag', points: 20, seconds: 3_600 },
  reaction: { name: 'network-reaction', points: 120, seconds: 1_800 },
} as const satisfies Record<string, Limit>

const WHAT: Readonly<Record<keyof typeof LIMITS, string>> = {
  topic: 'topics',
  post: 'posts',
  flag: 'flags',
  reaction: 'reactions',
}

/**
 * Counts what the asker does, also when it comes to nothing, and goes on to `then`; a problem beyond the
 * limit. For guards of commands.
 */
export async function limited<T = null>(
  { db, actor }: Pick<Granted, 'db' | 'actor'>,
  what: keyof typeof LIMITS,
  then: () => Promise<T> = async () => null as T,
): Promise<Result<T>> {
  const wait = actor.kind === 'person' ? await secondsToWait(db, LIMITS[what], actor.id) : null
  if (wait === null) return done(await then())
  const minutes = counted(Math.ceil(wait / 60), { one: 'minute', other: 'minutes' })
  return failed({ field: '', message: `These are many ${WHAT[what]} in a short time. Go on in ${minutes}.` })
}
