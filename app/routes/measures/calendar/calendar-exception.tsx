import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { addCalendarException } from '#app/measures/calendar/commands.server.ts'
import { readCalendar } from '#app/measures/calendar/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('A day of its own')

export const loader = page(readCalendar, () => ({}))
export const action = submit(addCalendarException, () => redirect('/staff/calendar'))

export default function CalendarException() {
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Program', href: '/staff' },
          { label: 'Reporting calendar', href: '/staff/calendar' },
        ]}
        title="Give a period a day of its own"
        lead="For a month with a learning session, a holiday or a late file from vital records. It holds for all measures that are reported by such a period; a measure with a longer lag stays due when its lag has passed."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <FormKey />
        <ProblemSummary problems={form.problems} />
        <Field
          label="Period"
          hint="A month as 2026-03, a quarter as 2026-Q1, a year as 2026"
          {...fieldProps(form, 'period')}
        >
          <TextInput width="sm" />
        </Field>
        <Field label="Due on" {...fieldProps(form, 'dueOn')}>
          <TextInput type="date" width="md" placeholder="2026-04-30" />
        </Field>
        <Field label="Why" {...fieldProps(form, 'reason')}>
          <TextInput width="full" />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button>Save this day</Button>
          <ButtonLink href="/staff/calendar" look="plain">
            Keep the calendar&apos;s day
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
