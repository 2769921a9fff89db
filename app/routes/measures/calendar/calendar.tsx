import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { calendarFields } from '#app/measures/calendar/edited.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { periodLongLabel } from '#app/kernel/time/period.ts'
import { setReportingCalendar } from '#app/measures/calendar/commands.server.ts'
import { ExceptionList } from '#app/measures/calendar/ExceptionList.tsx'
import { readCalendar } from '#app/measures/calendar/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Reporting calendar')

export const loader = page(readCalendar, () => ({}))
export const action = submit(setReportingCalendar, () => redirect('/staff/calendar'))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function Calendar() {
  const { calendar, example } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const day = (text: string) => dayLabel(new Date(text))
  return (
    <>
      <PageHeader
        trail={[{ label: 'Program', href: '/staff' }]}
        name="Reporting calendar"
        title={`Data are due on day ${calendar.dueDay} of the month`}
        lead={`Of the month after the period, or later by the usual lag of a measure. ${periodLongLabel(example.period)} is due on ${day(example.due)} and called late after ${day(example.lateAfter)}, for a measure without a lag.`}
      />
      <div className="space-y-10">
        <p className="max-w-prose">
          The grid, the pages of the periods, completeness and timeliness of every team and the weekly
          reminders follow these days from the moment you save them, also for periods that are past. You can
          also lock a single period on its page in its team, and unlock any.
        </p>
        <Form method="post" noValidate className="max-w-[44rem] space-y-6">
          <EditFields form={form} stands={calendarFields(calendar)}>
            <ProblemSummary problems={form.problems} />
            <Field
              label="Day of the month"
              hint="1 to 28, so that every month has it"
              {...fieldProps(form, 'dueDay', String(calendar.dueDay))}
            >
              <TextInput width="sm" inputMode="numeric" />
            </Field>
            <Field
              label="Days of grace"
              hint="How many days after that a figure may come without being called late"
              {...fieldProps(form, 'graceDays', String(calendar.graceDays))}
            >
              <TextInput width="sm" inputMode="numeric" />
            </Field>
            <Field
              label="Lock after (optional)"
              hint="Days after the last of a period's figures is due. From then on the period takes nothing, in every team and also for periods that are past; a promised figure is waited for. What you unlock stays unlocked. Empty: no day locks a period."
              {...fieldProps(form, 'lockDays', calendar.lockDays === null ? '' : String(calendar.lockDays))}
            >
              <TextInput width="sm" inputMode="numeric" />
            </Field>
            <Button>Save the calendar</Button>
          </EditFields>
        </Form>
        <section aria-labelledby="exceptions" className="space-y-4">
          <h2 id="exceptions" className="text-xl">
            Periods with a day of their own
          </h2>
          <ExceptionList exceptions={calendar.exceptions} />
          <ButtonLink href="/staff/calendar/exceptions/new" look="plain">
            Give a period a day of its own
          </ButtonLink>
        </section>
      </div>
    </>
  )
}
