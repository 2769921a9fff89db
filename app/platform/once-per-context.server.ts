import type { Context } from './use-case.server.ts'

/**
 * `load`, which looks up once per context and `key` however often it is asked: the use cases of one page share the result,
 * so nobody may change it. A context lives as long as one request or one transaction, so nothing in here grows old.
 */
export function oncePerContext<Asked extends Pick<Context, 'db'>, Input, Found>(
  load: (context: Asked, input: Input) => Promise<Found>,
  key: (input: Input) => string,
): (context: Asked, input: Input) => Promise<Found> {
  const byContext = new WeakMap<Asked, Map<string, Promise<Found>>>()
  return (context, input) => {
    const known = byContext.get(context) ?? new Map<string, Promise<Found>>()
    byContext.set(context, known)
    const found = known.get(key(input)) ?? load(context, input)
    known.set(key(input), found)
    return found
  }
}
