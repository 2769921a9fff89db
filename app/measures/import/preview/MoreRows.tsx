import type { Listed } from './preview.ts'

/** Says how many rows a cut list leaves out. */
export function MoreRows({ listed }: { listed: Listed<unknown> }) {
  const rest = listed.total - listed.rows.length
  if (rest <= 0) return null
  return (
    <p className="text-sm text-quiet">
      And {rest.toLocaleString('en-US')} more {rest === 1 ? 'row' : 'rows'}.
    </p>
  )
}
