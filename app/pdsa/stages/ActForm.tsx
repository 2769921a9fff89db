import { Button } from '#app/ui/actions/Button.tsx'
import { UnsavedTextForm } from '#app/ui/forms/unsaved-text/UnsavedTextForm.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import type { returnedForm } from '#app/ui/forms/returned-form.ts'
import { keysAt } from '../plan/field-lists.ts'
import { TestFields } from '../plan/TestFields.tsx'
import { unsavedTest } from './unsaved-names.ts'
import { DECISION_MEANS, DECISIONS, type Decision } from '../tests/transitions/stage.ts'
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
    <UnsavedTextForm
      name={unsavedTest(test.id, 'act')}
      returned={form.problems.length > 0}
      action={action}
      className="max-w-[48rem] space-y-6"
    >
      <ProblemSummary problems={form.problems} />
      <TestFields form={form} keys={keysAt('decision')} values={test} />
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
    </UnsavedTextForm>
  )
}
