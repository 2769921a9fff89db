import { Form } from '@remix-run/react'
import { periodLabel, periodOf } from '#app/kernel/period.ts'
import type { Month } from '#app/kernel/month.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { CheckboxCard } from '#app/ui/forms/CheckboxCard.tsx'
import { Field } from '#app/ui/forms/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/TextInput.tsx'
import type { Measure, TeamMeasure } from '../core/team-measure.ts'
import { DIRECTION_WORDS, FREQUENCY_WORDS, KIND_WORDS, LEVEL_WORDS } from '../core/measure-words.ts'

export type MeasureGroup = {
  readonly area: string
  readonly heading: string
  readonly measures: readonly Measure[]
}

/** The catalogue to pick from, area by area, with what the team reports already and what is kept for history. */
export function MeasurePicker({
  groups,
  picked,
  teamSlug,
  dueFrom,
  form,
}: {
  groups: readonly MeasureGroup[]
  picked: readonly TeamMeasure[]
  teamSlug: string
  dueFrom: Month
  form: ReturnType<typeof returnedForm>
}) {
  const ticked = form.values('measures')
  const isPicked = (measure: Measure) => picked.some((pick) => pick.measure.slug === measure.slug)
  return (
    <Form method="post" noValidate className="space-y-8" id="measures" tabIndex={-1}>
      <ProblemSummary problems={form.problems} />
      {groups.map(({ area, heading, measures }) => (
        <section key={area} aria-labelledby={`area-${area}`} className="space-y-3">
          <h2 id={`area-${area}`} className="text-lg">
            {heading}
          </h2>
          <ul className="grid gap-3 lg:grid-cols-2">
            {measures.map((measure) => (
              <li key={measure.slug}>
                {isPicked(measure) ? (
                  <div className="rounded border border-brand bg-brand-tint p-4">
                    <p className="font-semibold">
                      <Link href={`/teams/${teamSlug}/measures/${measure.slug}`} look="title">
                        {measure.name}
                      </Link>
                    </p>
                    <p className="text-sm text-quiet">Reported by the team</p>
                  </div>
                ) : (
                  <CheckboxCard
                    name="measures"
                    value={measure.slug}
                    label={measure.name}
                    defaultChecked={ticked.includes(measure.slug)}
                    refusal={measure.retired ? `Kept for its history. ${measure.retired.reason}` : undefined}
                  >
                    <MeasureInBrief measure={measure} />
                  </CheckboxCard>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Field
        label="Report from"
        hint={`The first month the team will report, year and month. ${periodLabel(periodOf('month', dueFrom))} is the month that has just ended.`}
        {...fieldProps(form, 'dueFrom', dueFrom)}
      >
        <TextInput type="month" width="sm" placeholder="2026-01" />
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
        {denominatorText && (
          <>, out of: {denominatorText.charAt(0).toLowerCase() + denominatorText.slice(1)}</>
        )}
      </p>
    </>
  )
}
