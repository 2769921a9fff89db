/**
 * The number up to which all posts were seen, without a gap, after `read`: what was jumped over stays unread.
 * `seen` holds the numbers of posts whose end was in sight.
 */
export function readUpTo(read: number, seen: ReadonlySet<number>): number {
  let upTo = read
  while (seen.has(upTo + 1)) upTo += 1
  return upTo
}
