import { Link } from '#app/ui/actions/Link.tsx'
import { isOpenStage } from '../transitions/stage.ts'
import type { Test } from '../test.ts'

/** What else can be done with a test, beside its stages. */
export function TestTools({
  test,
  base,
  may,
}: {
  test: Test
  base: string
  may: { readonly write: boolean; readonly share: boolean }
}) {
  const here = `${base}/tests/${test.id}`
  const open = isOpenStage(test.stage)
  const links = [
    may.write && open && { href: `${here}/owner`, says: 'Change the owner or the dates' },
    may.share && { href: `${here}/sharing`, says: 'Say who may read it' },
    may.write && open && { href: `${here}/stop`, says: 'Stop this test' },
    may.write && test.stage !== 'plan' && { href: `${here}/reopening`, says: 'Reopen an earlier stage' },
  ].filter((link) => link !== false)
  if (links.length === 0) return null
  return (
    <ul data-chrome className="flex flex-wrap gap-x-6 gap-y-2">
      {links.map(({ href, says }) => (
        <li key={href}>
          <Link href={href}>{says}</Link>
        </li>
      ))}
    </ul>
  )
}
