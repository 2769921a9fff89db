/** Too many already wait for their turn. */
export class Overloaded extends Error {
  constructor() {
    super('Too much waits for its turn')
  }
}

/**
 * Gives a function that runs work at most `atOnce` at a time, in the order it came. Beyond `waiting` that
 * wait for their turn, further work is refused with Overloaded.
 */
export function bounded(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running < atOnce) running += 1
    else if (queue.length >= waiting) throw new Overloaded()
    else await new Promise<void>((turn) => queue.push(turn))
    try {
      return await work()
    } finally {
      // The turn is handed on, so that nobody who comes now takes it before those who wait.
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
