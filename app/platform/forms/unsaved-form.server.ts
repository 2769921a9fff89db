import type { UnsavedForm } from '#app/kernel/unsaved-form.ts'
import { isUnavailable, Unconfirmed } from '../routes/unavailable.server.ts'

/** Fields that never travel back to a page: what they hold opens an account. */
export const SECRETS = ['password', 'currentPassword', 'recoveryCode']

/**
 * Whether two of the same come to the same as one: the record has a key, or the change is compared with what
 * stands.
 */
type Sent = { readonly kind?: 'query' | 'command'; readonly once?: boolean; readonly merges?: boolean }

/**
 * What became of a form whose command failed with `error`; null where it is another error than an absent
 * database.
 */
export function unsavedForm(
  error: unknown,
  typed: Record<string, unknown>,
  command: Sent,
): UnsavedForm | null {
  if (!isUnavailable(error)) return null
  const keyed = command.once === true && typeof typed.once === 'string'
  const safeTwice = command.kind === 'query' || command.merges === true || keyed
  return { saved: error instanceof Unconfirmed ? 'unknown' : 'no', safeTwice, fields: fieldsToSend(typed) }
}

/**
 * The fields of a form as they were sent, to be sent again; null where it held a secret or a file, which
 * nobody else can fill in.
 */
export function fieldsToSend(typed: Record<string, unknown>): UnsavedForm['fields'] {
  // A code counts for moments: sent again later, it is refused.
  if ([...SECRETS, 'code'].some((name) => name in typed)) return null
  const fields = Object.entries(typed).flatMap(([name, value]) => flat(name, value))
  return fields.some(([, value]) => value instanceof File) ? null : (fields as [string, string][])
}

/** `cells`, `[{ period: '2026-03' }]` is `cells[0].period`, `2026-03`. */
function flat(name: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((one, at) => flat(`${name}[${at}]`, one))
  if (value instanceof File || typeof value !== 'object' || value === null)
    return value === undefined ? [] : [[name, value]]
  return Object.entries(value).flatMap(([part, one]) => flat(`${name}.${part}`, one))
}

/**
 * Whether the page that sent a form goes on showing it with all that was typed: a script sent it, and the
 * page is at the address of the form. Any other would first have to be loaded, from the database that is
 * away.
 */
export function staysOnItsPage({ headers, url }: Request): boolean {
  const from = headers.get('Referer')
  if (headers.get('Accept')?.includes('text/html') || from === null || !URL.canParse(from)) return false
  return new URL(from).pathname === new URL(url).pathname.replace(/\.data$/, '')
}
