import { DECISION_LABEL, DECISION_MEANS } from '../tests/stage.ts'
import type { Test } from '../tests/test.ts'
import { asTyped, line, Told } from './SummaryField.tsx'

/** What was decided, and why. */
export function ActTold({ test }: { test: Test }) {
  const { decision, reason, spreadPlan } = test
  return (
    <Told
      empty="Nothing was decided."
      items={[
        line('Decision', decision && `${DECISION_LABEL[decision]}. ${DECISION_MEANS[decision]}`),
        line('Reason', asTyped(reason)),
        line('To spread it and hold the gain', asTyped(spreadPlan)),
      ]}
    />
  )
}
