import { DECISION_LABEL, DECISION_MEANS } from '../tests/transitions/stage.ts'
import type { Test } from '../tests/test.ts'
import { FIELDS } from '../plan/fields.ts'
import { keysAt } from '../plan/field-lists.ts'
import { fieldLines, line, SummaryField } from './SummaryField.tsx'

/** What was decided, and why. */
export function ActSummary({ test }: { test: Test }) {
  const { decision } = test
  return (
    <SummaryField
      empty="Nothing was decided."
      items={[
        line(FIELDS.decision.label, decision && `${DECISION_LABEL[decision]}. ${DECISION_MEANS[decision]}`),
        ...fieldLines(keysAt('decision'), test),
      ]}
    />
  )
}
