import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'

export type SavedLine = { readonly id: string; readonly query: string; readonly followed: boolean }

export const searchHref = (query: string, rest: Readonly<Record<string, string>> = {}): string =>
  `/search?${new URLSearchParams({ q: query, ...rest }).toString()}`

/** A step with one's own searches, after which the page is back at `query`. */
export const SearchStep = ({
  query,
  fields,
  children,
}: {
  query: string
  fields: Readonly<Record<string, string>>
  children: ReactNode
}) => (
  <Form method="post" action={query === '' ? '/search' : searchHref(query)}>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button look="plain" size="sm">
      {children}
    </Button>
  </Form>
)

/** Follows a saved search, or not any more, and deletes it. */
export const SavedSteps = ({
  query,
  search,
  mayFollow,
}: {
  query: string
  search: SavedLine
  mayFollow: boolean
}) => {
  const name = <VisuallyHidden>: {search.query}</VisuallyHidden>
  return (
    <div className="flex flex-wrap gap-2" data-chrome>
      {search.followed ? (
        <SearchStep query={query} fields={{ intent: 'unfollow', search: search.id }}>
          Stop following{name}
        </SearchStep>
      ) : (
        mayFollow && (
          <SearchStep query={query} fields={{ intent: 'follow', search: search.id }}>
            Follow{name}
          </SearchStep>
        )
      )}
      <SearchStep query={query} fields={{ intent: 'remove', search: search.id }}>
        Delete{name}
      </SearchStep>
    </div>
  )
}

/** What somebody saved and searched last. */
export const OwnSearches = ({
  recent,
  saved,
  mayFollow,
}: {
  recent: readonly string[]
  saved: readonly SavedLine[]
  mayFollow: boolean
}) => (
  <>
    {saved.length > 0 && (
      <section aria-labelledby="saved" className="space-y-3">
        <h2 id="saved" className="text-xl">
          Saved searches
        </h2>
        <ul className="max-w-[44rem] divide-y divide-line border-y border-line">
          {saved.map((search) => (
            <li key={search.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <span className="min-w-0 break-words">
                <Link href={searchHref(search.query)}>{search.query}</Link>
                {search.followed && (
                  <span className="block text-sm text-quiet">You get a notice of new results.</span>
                )}
              </span>
              <SavedSteps query="" search={search} mayFollow={mayFollow} />
            </li>
          ))}
        </ul>
      </section>
    )}
    {recent.length > 0 && (
      <section aria-labelledby="recent" className="space-y-3">
        <h2 id="recent" className="text-xl">
          Recent searches
        </h2>
        <ul className="max-w-[44rem] space-y-1">
          {recent.map((query) => (
            <li key={query} className="break-words">
              <Link href={searchHref(query)}>{query}</Link>
            </li>
          ))}
        </ul>
        <SearchStep query="" fields={{ intent: 'forget' }}>
          Clear recent searches
        </SearchStep>
      </section>
    )}
  </>
)
