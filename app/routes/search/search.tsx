import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { readSearch } from '#app/search/queries.server.ts'
import { HitGroup } from '#app/search/results/HitGroup.tsx'
import { keepSearch } from '#app/search/saved/commands.server.ts'
import { OwnSearches, SavedSteps, searchHref, SearchStep } from '#app/search/saved/OwnSearches.tsx'
import { SearchBox } from '#app/search/SearchBox.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'

export const loader = page(readSearch)

export const action = submit(keepSearch, (_, { request }) => {
  const query = new URL(request.url).searchParams.get('q')
  return redirect(query ? searchHref(query) : '/search')
})

export const meta = pageTitle<typeof loader>((data) => (data?.query ? `${data.query} · Search` : 'Search'))

export default function Search() {
  const { query, problems, more, found, recent, saved, savedHere, may } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.problems ?? []
  useEffect(() => {
    if (query === '') document.getElementById('q')?.focus()
  }, [query])
  const groups = found?.groups ?? []
  const alike = found?.alike ?? []
  return (
    <>
      <PageHeader
        trail={more ? [{ label: 'All results', href: searchHref(query) }] : []}
        name="Search"
        title={headline(query, problems.length > 0, groups.length + alike.length)}
        lead={more && groups.length > 0 ? 'The newest first.' : undefined}
      />
      <div className="space-y-8">
        <ProblemSummary problems={refused} title="Not done" />
        <SearchBox query={query} />
        {problems.length > 0 && (
          <Notice kind="caution" title="Please change the search">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        )}
        {found && may.keep && (
          <div className="flex flex-wrap items-center gap-3" data-chrome>
            {savedHere ? (
              <>
                <span>{savedHere.followed ? 'Saved and followed' : 'Saved'}</span>
                <SavedSteps query={query} search={savedHere} mayFollow={may.follow} />
              </>
            ) : (
              <SearchStep query={query} fields={{ intent: 'save', q: query }}>
                Save this search
              </SearchStep>
            )}
          </div>
        )}
        {groups.map(({ kind, label, hits, more: hasMore, next }) => (
          <HitGroup
            key={kind}
            id={kind}
            label={label}
            hits={hits}
            more={
              hasMore
                ? { href: searchHref(query, { more: kind }), label: `More: ${label.toLowerCase()}` }
                : next
                  ? { href: searchHref(query, { more: kind, after: next }), label: 'Earlier ones' }
                  : null
            }
          />
        ))}
        {alike.length > 0 && <HitGroup id="alike" label="Spelled much like it" hits={alike} more={null} />}
        {found && groups.length + alike.length === 0 && (
          <EmptyState title="Nothing that you may read fits">
            Try fewer words or the beginning of a word, and look at the spelling.
          </EmptyState>
        )}
        {query === '' && <OwnSearches recent={recent} saved={saved} mayFollow={may.follow} />}
      </div>
    </>
  )
}

function headline(query: string, problems: boolean, found: number): string {
  if (query === '') return 'What do you want to find?'
  if (problems) return 'This search is not understood'
  return found > 0 ? `Results for ${query}` : `Nothing found for ${query}`
}
