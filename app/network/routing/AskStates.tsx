import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import type { Suggestion } from './routing.ts'

/** States that may know, each with why, and one click to ask it. */
export function AskStates({
  topic,
  asked,
  suggestions,
}: {
  topic: string
  asked: readonly { readonly slug: string; readonly name: string }[]
  suggestions: readonly Suggestion[]
}) {
  if (asked.length === 0 && suggestions.length === 0) return null
  return (
    <section aria-labelledby="ask-states" className="mb-6 max-w-prose space-y-2">
      <h2 id="ask-states" className="font-semibold">
        {suggestions.length > 0 ? 'States that may know' : 'Asked'}
      </h2>
      {asked.length > 0 && (
        <p className="text-sm text-quiet">Asked: {asked.map(({ name }) => name).join(', ')}</p>
      )}
      {suggestions.length > 0 && (
        <ul className="space-y-3">
          {suggestions.map(({ team, reason, test }) => (
            <li key={team.slug} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 flex-1">
                {reason} <Link href={test}>Its test</Link>
              </span>
              <Form method="post" action={`/network/topics/${topic}/states`} preventScrollReset>
                <Button look="plain" size="sm" name="team" value={team.slug}>
                  Ask {team.name}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The same before the question is posted. */
export function StatesToAsk({ suggestions }: { suggestions: readonly Suggestion[] }) {
  if (suggestions.length === 0) return null
  return (
    <section aria-labelledby="states-to-ask" className="mb-6 max-w-prose space-y-2">
      <h2 id="states-to-ask" className="font-semibold">
        States that may know
      </h2>
      <ul className="list-disc space-y-1 ps-5">
        {suggestions.map(({ team, reason, test }) => (
          <li key={team.slug}>
            {reason} <Link href={test}>Its test</Link>
          </li>
        ))}
      </ul>
      <p className="text-sm text-quiet">Once your question is posted, one click asks them.</p>
    </section>
  )
}
