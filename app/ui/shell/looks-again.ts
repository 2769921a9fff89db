/**
 * What a route that shows something running says in its `handle`: after how many seconds a page without
 * script loads itself anew; null once it need not.
 */
export type LooksAgain<Data> = { readonly looksAgain: (data: Data) => number | null }

type Match = { readonly handle?: unknown; readonly data?: unknown }

/**
 * After how many seconds the page, where it has no script, looks again how far something is; null when
 * nothing runs.
 */
export function looksAgain(matches: readonly Match[]): number | null {
  const { handle, data } = matches.at(-1) ?? {}
  const asked = (handle as Partial<LooksAgain<unknown>> | undefined)?.looksAgain
  return asked !== undefined && data !== undefined && data !== null ? asked(data) : null
}
