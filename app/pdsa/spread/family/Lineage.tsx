import { capitalized } from '#app/kernel/text/text.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { NamedTest, Spread } from './family.ts'
import { spreadWords } from '../words.ts'

/**
 * One line on a test: where it came from, and in how many states it was tried. Nothing where it began here
 * and stayed.
 */
export function Lineage({
  from,
  spread,
  href,
}: {
  from: NamedTest | 'kept' | null
  spread: Spread
  /** The page with all of it. */
  href: string
}) {
  if (from === null && spread.named.length + spread.unshared < 2) return null
  return (
    <p>
      {from === 'kept' && 'From a test that its team keeps. '}
      {from !== null && from !== 'kept' && (
        <>
          From <Link href={`/teams/${from.team.slug}/tests/${from.id}`}>{from.team.name}</Link>.{' '}
        </>
      )}
      <Link href={href}>{capitalized(spreadWords(spread))}</Link>
    </p>
  )
}
