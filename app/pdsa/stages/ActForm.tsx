import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/Field.tsx'
import { KeptForm } from '#app/ui/forms/unsaved-text/UnsavedTextForm.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/Textarea.tsx'
import { keptTest } from './unsaved-names.ts'
import { DECISION_MEANS, DECISIONS, type Decision } from '../tests/stage.ts'
import type { Test } from '../tests/test.ts'

const VERB: Record<Decision, string> = { adopt: 'Adopt', adapt: 'Adapt', abandon: 'Abandon' }

/** What comes of the test: one reason, and one of three buttons of the same weight. */
export function ActForm({
  form,
  test,
  action,
}: {
  form: ReturnType<typeof returnedForm>
  test: Test
  action: string
}) {
  return (
    <KeptForm
      name={keptTest(test.id, 'act')}
      returned={form.problems.length > 0}
      action={action}
      className="max-w-[48rem] space-y-6"
    >
      <ProblemSummary problems={form.problems} />
      <Field
        label="Why"
        hint="What the test has shown, and for adapting what will be different next time"
        {...fieldProps(form, 'reason', test.reason ?? '')}
      >
        <Textarea width="full" rows={2} />
      </Field>
      <Field
        label="If you adopt it: how is it spread, and how is the gain held?"
        optional
        hint="Where next, who sees to it, and how you will notice when it slips"
        {...fieldProps(form, 'spreadPlan', test.spreadPlan ?? '')}
      >
        <Textarea width="full" rows={2} />
      </Field>
      <ul className="grid gap-4 sm:grid-cols-3">
        {DECISIONS.map((decision) => (
          <li key={decision} className="space-y-2">
            <Button name="decision" value={decision} look="plain" aria-describedby={`means-${decision}`}>
              {VERB[decision]}
            </Button>
            <p id={`means-${decision}`} className="text-sm text-quiet">
              {DECISION_MEANS[decision]}
            </p>
          </li>
        ))}
      </ul>
    </KeptForm>
  )
}
