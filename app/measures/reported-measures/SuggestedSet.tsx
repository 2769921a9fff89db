import { Form } from '@remix-run/react'
import { monthLabel, type Month } from '#app/kernel/time/month.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Card } from '#app/ui/content/Card.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { Measure } from '../team-measure.ts'
import { KIND_WORDS } from '../definitions/measure-words.ts'

const COUNT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'] as const

/**
 * A balanced set of one area to report in one click, with why it is balanced; what the team reports of it
 * already is not asked again.
 */
export function SuggestedSet({
  area,
  heading,
  measures,
  reported,
  dueFrom,
}: {
  area: string
  heading: string
  measures: readonly Measure[]
  reported: readonly string[]
  dueFrom: Month
}) {
  const fresh = measures.filter(({ slug }) => !reported.includes(slug))
  if (fresh.length === 0) return null
  const id = `suggested-${area}`
  return (
    <Card as="section" labelledBy={id}>
      <h3 id={id} className="font-semibold">
        <VisuallyHidden>A balanced set for </VisuallyHidden>
        {heading}
      </h3>
      <ul className="mt-2 space-y-1 text-sm">
        {measures.map(({ slug, name, kind }) => (
          <li key={slug}>
            {name}
            <span className="text-quiet">
              , {KIND_WORDS[kind].toLowerCase()}
              {reported.includes(slug) && ', reported already'}
            </span>
          </li>
        ))}
      </ul>
      <Form method="post" className="mt-4">
        {fresh.map(({ slug }) => (
          <input key={slug} type="hidden" name="measures" value={slug} />
        ))}
        <input type="hidden" name="dueFrom" value={dueFrom} />
        <Button look="plain">
          {fresh.length === measures.length
            ? `Report these ${COUNT[fresh.length]} from ${monthLabel(dueFrom)}`
            : `Add the other ${COUNT[fresh.length]} from ${monthLabel(dueFrom)}`}
        </Button>
      </Form>
    </Card>
  )
}
