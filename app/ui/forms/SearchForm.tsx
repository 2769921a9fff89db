import type { ReactNode } from 'react'
import { Button, ButtonLink } from '../actions/Button.tsx'

/**
 * What a list is searched by: sent as an address, so that a search can be bookmarked and shared. `children`
 * are the fields, the words first; `note` stands under them. On a phone two fields stand side by side, so
 * that what was found is not far below.
 */
export function SearchForm({
  action,
  name,
  asked,
  showAll,
  note,
  children,
}: {
  action: string
  /** What is searched, as the name of the form. */
  name: string
  asked: Readonly<Record<string, unknown>>
  /** The words of the way back to the whole list. */
  showAll: string
  note?: ReactNode
  children: ReactNode
}) {
  const searching = Object.values(asked).some((value) => value !== undefined)
  return (
    <form
      // A new search puts new values into fields that the browser has filled already.
      key={JSON.stringify(asked)}
      method="get"
      action={action}
      role="search"
      aria-label={name}
      data-chrome
      className="space-y-4"
    >
      <div className="grid gap-x-3 gap-y-4 min-[22rem]:grid-cols-2 max-sm:*:first:col-span-full sm:gap-4 lg:grid-cols-3">
        {children}
      </div>
      {note}
      <div className="flex flex-wrap gap-3">
        <Button>Search</Button>
        {searching && (
          <ButtonLink href={action} look="plain">
            {showAll}
          </ButtonLink>
        )}
      </div>
    </form>
  )
}
