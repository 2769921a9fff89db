/** What a mailed link can still do. `unknown`: there is no such link, or a newer one has taken its place. */
export type LinkState = 'open' | 'used' | 'revoked' | 'expired' | 'unknown'

/** The state of a link at `now`. Times are instants; null where it did not happen. */
export function linkState(
  link: { readonly usedAt: Date | null; readonly revokedAt: Date | null; readonly expiresAt: Date } | null,
  now: Date,
): LinkState {
  if (link === null) return 'unknown'
  if (link.usedAt !== null) return 'used'
  if (link.revokedAt !== null) return 'revoked'
  return link.expiresAt <= now ? 'expired' : 'open'
}
