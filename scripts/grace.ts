/** From the signal on, what is running may take so long to finish. */
export const GRACE_MS = 10_000
/** What does not end when it is cut off may take so much longer; then the process ends without it. */
export const CUT_OFF_MS = 2_000
/**
 * A PostgreSQL that is asked to stop breaks off what it is at, which takes no longer than this, and goes on
 * to stop without us.
 */
export const RELEASE_MS = 5_000
/** The same for somebody who asked twice. */
export const AT_ONCE_MS = 1_000

/** Waits for work, `limitMs` at most. Whether it ended by then. */
export async function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<false>((end) => (timer = setTimeout(end, limitMs, false)))
  try {
    return await Promise.race([work.then(() => true), limit])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Lets running work finish, then releases the database, and ends the process within the grace
 * whatever hangs. A second call waits for nothing.
 */
export async function endWithin(
  { second }: { second: Promise<void> },
  stop: () => Promise<void>,
  release: () => Promise<void>,
): Promise<never> {
  const asked = second.then(() => within(AT_ONCE_MS, release())).then(() => process.exit(1))
  const stopped = await Promise.race([within(GRACE_MS + CUT_OFF_MS, stop()), asked])
  await Promise.race([within(RELEASE_MS, release()), asked])
  process.exit(stopped ? 0 : 1)
}
