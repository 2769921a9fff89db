import { Form } from '@remix-run/react'
import { useState, type ReactNode } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { CheckboxCard } from '#app/ui/forms/fields/CheckboxCard.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import type { FieldProblem } from '#app/ui/forms/problems.ts'
import { MOST_AREAS, roomSentence } from './area-choice.ts'

export type AreaToChoose = { readonly slug: string; readonly name: string; readonly detail: ReactNode }

/**
 * The areas a team does not work on yet, to tick and enter. Once three are reached in the browser, the others
 * close with the reason; the server and the database hold the same rule for everyone.
 */
export function AreaChoices({
  areas,
  openCount,
  ticked,
  problems,
}: {
  areas: readonly AreaToChoose[]
  openCount: number
  ticked: readonly string[]
  problems: readonly FieldProblem[]
}) {
  const [chosen, setChosen] = useState<readonly string[]>(ticked)
  // Closing boxes is a help for those who tick here; without JavaScript nothing is closed and the answer says
  // why.
  const full = openCount + chosen.length >= MOST_AREAS
  const closedBecause =
    openCount >= MOST_AREAS
      ? 'Three areas at a time: stop working on one of yours first.'
      : 'Three areas at a time: untick one to choose this.'
  return (
    <Form method="post" className="space-y-4" id="areas" tabIndex={-1}>
      <ProblemSummary problems={problems} title="Nothing was chosen" />
      {openCount < MOST_AREAS && (
        <p role="status" className="font-semibold">
          {roomSentence(openCount, chosen.length)}
        </p>
      )}
      <ul className="grid gap-4 lg:grid-cols-2">
        {areas.map((area) => {
          const isChosen = chosen.includes(area.slug)
          return (
            <li key={area.slug}>
              <CheckboxCard
                name="areas"
                value={area.slug}
                label={area.name}
                checked={isChosen}
                refusal={full && !isChosen ? closedBecause : undefined}
                onChange={(now) =>
                  setChosen((before) =>
                    now ? [...before, area.slug] : before.filter((slug) => slug !== area.slug),
                  )
                }
              >
                {area.detail}
              </CheckboxCard>
            </li>
          )
        })}
      </ul>
      {openCount < MOST_AREAS && <Button type="submit">Work on the chosen areas</Button>}
    </Form>
  )
}
