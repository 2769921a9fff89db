import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { decidedAs, FindForm, OUTCOMES } from '#app/pdsa/search/SearchForm.tsx'
import { TestRow } from '#app/pdsa/tests/TestRow.tsx'
import type { TestSearch } from '#app/pdsa/search/forms.ts'
import { readTestSearch } from '#app/pdsa/search/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readTestSearch)

export const meta = pageTitle('Tests of change')

export default function FindTests() {
  const { asked, tests, total, next, choices, today } = useLoaderData<typeof loader>()
  const { after, ...conditions } = asked
  const searching = Object.values(conditions).some((value) => value !== undefined)
  return (
    <>
      <PageHeader
        name="Tests of change"
        title={headline(total, conditions)}
        lead="What teams tried, and what they learned. A test that did not work saves the next team its time."
      />
      <div className="space-y-8">
        <nav aria-label="Outcome" className="flex flex-wrap gap-x-5 gap-y-2" data-chrome>
          {OUTCOMES.map(({ decision, label }) => (
            <Link
              key={label}
              href={addressOf({ ...conditions, decision })}
              look={asked.decision === decision ? 'title' : 'text'}
              aria-current={asked.decision === decision ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <FindForm asked={conditions} choices={choices} />
        {tests.length === 0 ? (
          <EmptyState
            title={searching ? 'No test fits all of this' : 'No tests to read yet'}
            action={
              searching && (
                <ButtonLink href="/tests" look="plain">
                  Show all tests
                </ButtonLink>
              )
            }
          >
            {searching
              ? 'Try fewer words, or one condition less. You find the tests of your own team and those that others share.'
              : 'The tests of your own team and those that others share with the learning network are listed here.'}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {tests.map(({ teamSlug, teamName, ...test }) => (
              <TestRow
                key={test.id}
                test={test}
                team={teamName}
                href={`/teams/${teamSlug}/tests/${test.id}`}
                today={today}
              />
            ))}
          </ul>
        )}
        {(after !== undefined || next !== null) && (
          <nav aria-label="Pages of the list" className="flex flex-wrap gap-3" data-chrome>
            {after !== undefined && (
              <ButtonLink href={addressOf(conditions)} look="plain">
                Back to the beginning
              </ButtonLink>
            )}
            {next !== null && (
              <ButtonLink href={addressOf({ ...conditions, after: next })} look="plain">
                More tests
              </ButtonLink>
            )}
          </nav>
        )}
      </div>
    </>
  )
}

function addressOf(search: TestSearch): string {
  const query = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return query.length === 0 ? '/tests' : `/tests?${new URLSearchParams(query).toString()}`
}

function headline({ count, more }: { count: number; more: boolean }, { decision }: TestSearch): string {
  const how = decision === undefined ? '' : ` that were ${decidedAs(decision)}`
  if (more) return `More than ${count.toLocaleString('en-US')} tests${how}`
  if (count === 0) return decision === undefined ? 'No tests found' : `No tests${how}`
  if (count === 1) return decision === undefined ? 'One test' : `One test that was ${decidedAs(decision)}`
  return `${count.toLocaleString('en-US')} tests${how}`
}
