import { createHash, randomBytes } from 'node:crypto'

/** What a mailed link carries, and what the database keeps of it: a copy of the table opens nothing. */
export type LinkToken = { readonly token: string; readonly hash: string }

/** A token nobody can guess: 256 bits, in letters that survive in an address. */
export function newLinkToken(): LinkToken {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
