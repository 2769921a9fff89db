/** Minutes to wait after the first, second ... failed attempt: soon at first, then over most of a day. */
const WAITS = [1, 5, 15, 60, 180, 360, 720] as const

export const MOST_ATTEMPTS = WAITS.length + 1

/** What to do after a failed attempt: wait so many minutes, or give up. `attempts` counts this one. */
export type Next = { readonly kind: 'wait'; readonly minutes: number } | { readonly kind: 'give-up' }

/**
 * `code` is the mail server's answer where it gave one. RFC 5321 section 4.2.1: 4xx may go away by itself, 5xx will not. Answers that
 * refuse us and not the mail (530, 534, 535: sign in first) are ours to mend, so they wait.
 */
export function nextAfter(attempts: number, code: number | null): Next {
  const ours = code !== null && [530, 534, 535, 538].includes(code)
  const final = code !== null && code >= 500 && !ours
  const minutes = WAITS[attempts - 1]
  return final || minutes === undefined ? { kind: 'give-up' } : { kind: 'wait', minutes }
}
