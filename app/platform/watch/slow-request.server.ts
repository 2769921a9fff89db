import type { Outcome } from '../use-case.server.ts'

/**
 * Answers a request whose use case takes long, while `asked` goes on: usually by going to a page that shows
 * the progress.
 */
export type Later<Output, Args> = (asked: Promise<Outcome<Output>>, args: Args) => Promise<Response>

/** How long a request waits for its use case before it is answered otherwise, in milliseconds. */
const SLOW_MS = 1_000

/** Whether `asked` is still going on after a second. */
export async function late(asked: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<true>((end) => (timer = setTimeout(end, SLOW_MS, true)))
  const finished = asked.then(
    () => false,
    () => false,
  )
  try {
    return await Promise.race([finished, timeout])
  } finally {
    clearTimeout(timer)
  }
}

const GOING_ON = Symbol.for('coiin.going-on')

/**
 * What goes on without a request that waits for it. One for the whole process: pages begin it, and the server
 * that stops waits for it.
 */
const goingOn = ((globalThis as { [GOING_ON]?: Set<Promise<unknown>> })[GOING_ON] ??= new Set())

/** Notes what goes on after its request was answered. `work` must not fail. */
export function goOn(work: Promise<void>): void {
  goingOn.add(work)
  void work.finally(() => goingOn.delete(work))
}

/** Waits for what still goes on, `limitMs` at most. */
export async function whatGoesOn(limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((end) => (timer = setTimeout(end, limitMs)))
  await Promise.race([Promise.all(goingOn), limit])
  clearTimeout(timer)
}
