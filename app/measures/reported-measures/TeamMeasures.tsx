import { uncapitalized } from '#app/kernel/text/text.ts'
import { Form } from '@remix-run/react'
import { monthLabel, type Month } from '#app/kernel/time/month.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { CheckboxCard } from '#app/ui/forms/fields/CheckboxCard.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { Measure } from '../team-measure.ts'
import { DIRECTION_WORDS, FREQUENCY_WORDS, KIND_WORDS, LEVEL_WORDS } from '../definitions/measure-words.ts'

export type MeasureGroup = {
  readonly area: string
  readonly heading: string
  readonly reported: readonly Measure[]
  readonly others: readonly Measure[]
}

/**
 * What a team reports, area by area, and for those who pick (`picking`) what else the catalog offers there.
 */
export function TeamMeasures({
  groups,
  teamSlug,
  picking,
}: {
  groups: readonly MeasureGroup[]
  teamSlug: string
  picking: { readonly dueFrom: Month; readonly form: ReturnType<typeof returnedForm> } | null
}) {
  const sections = groups.map(({ area, heading, reported, others }) => (
    <section key={area} aria-labelledby={`area-${area}`} className="space-y-3">
      <h2 id={`area-${area}`} className="text-lg">
        {heading}
      </h2>
      {reported.length === 0 ? (
        <p className="text-quiet">No measure of this area is reported yet.</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {reported.map((measure) => (
            <li
              key={measure.slug}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2"
            >
              <Link href={`/teams/${teamSlug}/measures/${measure.slug}`} look="title">
                {measure.name}
              </Link>
              <span className="text-sm text-quiet">
                {KIND_WORDS[measure.kind]}, {FREQUENCY_WORDS[measure.frequency].toLowerCase()}
              </span>
            </li>
          ))}
        </ul>
      )}
      {picking && others.length > 0 && (
        <>
          <h3 className="pt-2 font-semibold">To choose from</h3>
          <ul className="grid gap-3 lg:grid-cols-2">
            {others.map((measure) => (
              <li key={measure.slug}>
                <CheckboxCard
                  name="measures"
                  value={measure.slug}
                  label={measure.name}
                  defaultChecked={picking.form.values('measures').includes(measure.slug)}
                  refusal={measure.retired ? `Kept for its history. ${measure.retired.reason}` : undefined}
                >
                  <MeasureInBrief measure={measure} />
                </CheckboxCard>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  ))
  if (picking === null) return <div className="space-y-8">{sections}</div>
  const { form, dueFrom } = picking
  return (
    <Form method="post" noValidate className="space-y-8" id="measures" tabIndex={-1}>
      <ProblemSummary problems={form.problems} />
      {sections}
      <Field
        label="Report from"
        hint={`The first month the team will report. ${monthLabel(dueFrom)} is the month that has just ended.`}
        {...fieldProps(form, 'dueFrom', dueFrom)}
      >
        <TextInput type="month" width="md" placeholder="2026-01" />
      </Field>
      <Button type="submit">Report the chosen measures</Button>
    </Form>
  )
}

function MeasureInBrief({ measure }: { measure: Measure }) {
  const { kind, level, frequency, direction, numeratorText, denominatorText } = measure
  return (
    <>
      <p className="flex flex-wrap gap-1.5">
        <Chip>{KIND_WORDS[kind]}</Chip>
        <Chip>{FREQUENCY_WORDS[frequency]}</Chip>
        <Chip>{LEVEL_WORDS[level]}</Chip>
        <Chip>{DIRECTION_WORDS[direction]}</Chip>
      </p>
      <p>
        {numeratorText}
        {denominatorText && <>, out of: {uncapitalized(denominatorText)}</>}
      </p>
    </>
  )
}
