import { useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { ButtonLink } from '../actions/Button.tsx'

/**
 * Leads to the page that could not be shown. A page that fails once more looks the same, so it says that it
 * was tried.
 */
export function TryAgain({ href }: { href: string }) {
  const [tried, setTried] = useState(false)
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-2">
      <ButtonLink href={href} prefetch="none" onClick={() => setTried(true)}>
        Try again
      </ButtonLink>
      <p role="status" className="text-sm text-quiet">
        {tried && (busy ? 'Trying again ...' : 'Tried again: still not available.')}
      </p>
    </div>
  )
}
