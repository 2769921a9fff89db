import { Form } from '@remix-run/react'
import { monthLabel, type Month } from '#app/kernel/time/month.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'

/** Which month is assessed; the last that has ended unless another is chosen. */
export function MonthChoice({ months, month }: { months: readonly Month[]; month: Month }) {
  return (
    <Form
      method="get"
      action="#assess"
      className="flex flex-wrap items-end gap-3"
      aria-label="Month to assess"
    >
      <Field label="Month to assess" name="month" id="assessed-month" defaultValue={month}>
        <Select options={months.map((value) => ({ value, label: monthLabel(value) }))} />
      </Field>
      <Button look="plain">Show this month</Button>
    </Form>
  )
}
