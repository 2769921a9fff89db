/** What was looked up with a context, by the function that looks it up and its key. */
const lookups = new WeakMap<object, Map<unknown, Map<string, Promise<unknown>>>>()

/**
 * `load`, which looks up once per context and `key` however often it is asked: the use cases of one page
 * share the result, so nobody may change it. A context lives as long as one request or one transaction, and a
 * command that was asked with it ends what was looked up before (`forgetLookups`), so nothing in here grows
 * old.
 */
export function oncePerContext<Asked extends object, Input, Loaded>(
  load: (context: Asked, input: Input) => Promise<Loaded>,
  key: (input: Input) => string,
): (context: Asked, input: Input) => Promise<Loaded> {
  return (context, input) => {
    const byLoad = lookups.get(context) ?? new Map<unknown, Map<string, Promise<unknown>>>()
    lookups.set(context, byLoad)
    const known = byLoad.get(load) ?? new Map<string, Promise<unknown>>()
    byLoad.set(load, known)
    const result = (known.get(key(input)) as Promise<Loaded> | undefined) ?? load(context, input)
    known.set(key(input), result)
    return result
  }
}

/**
 * Ends what was looked up with a context: a form that is answered with its page reads the page anew after the
 * write.
 */
export function forgetLookups(context: object): void {
  lookups.delete(context)
}
