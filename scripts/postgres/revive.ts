import { setTimeout as wait } from 'node:timers/promises'

const LOOK_EVERY_MS = 50

/** `stop`: looks no more; a start under way is finished first. */
export type Revival = { readonly stop: () => Promise<void> }

/**
 * Looks again and again whether something runs, and starts it again when it does not. A start that fails is
 * tried again at the next look; `failed` hears of the first failure of each outage.
 */
export function keepAlive(
  runs: () => boolean,
  start: () => Promise<void>,
  failed: (error: unknown) => void,
): Revival {
  const end = new AbortController()
  async function watch() {
    let failing = false
    while (!end.signal.aborted) {
      await wait(LOOK_EVERY_MS, null, { signal: end.signal, ref: false }).catch(() => {})
      if (end.signal.aborted || runs()) continue
      try {
        await start()
        failing = false
      } catch (error) {
        if (!failing) failed(error)
        failing = true
      }
    }
  }
  const watching = watch()
  return {
    stop: async () => {
      end.abort()
      await watching
    },
  }
}
