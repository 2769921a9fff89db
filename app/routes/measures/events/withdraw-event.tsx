import { pageTitle } from '#app/routes/page-title.ts'
import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { WITHDRAWAL_LABEL, WITHDRAWAL_REASONS } from '#app/measures/events/withdrawal.ts'
import { takeBackEvent } from '#app/measures/events/commands.server.ts'
import { readEvents } from '#app/measures/events/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Correct a date')

export const loader = pageOf({ events: readEvents }, ({ events }, { params }) => {
  const event = events.events.find(({ id }) => id === params.event)
  if (event === undefined || !events.may.enter)
    throw data({ reason: 'There is no such date, or it was taken back already.' }, { status: 404 })
  return { team: events.team, measure: events.measure, day: event.day }
})

export const action = submit(takeBackEvent, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}/events`, 303),
)

const reasons = WITHDRAWAL_REASONS.map((reason) => ({ value: reason, label: WITHDRAWAL_LABEL[reason] }))

export default function WithdrawEvent() {
  const { team, measure, day } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const back = `/teams/${team.slug}/measures/${measure.slug}/events`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Dates of events', href: back },
        ]}
        name={`${team.name} · ${measure.name}`}
        title={`Correct or take back ${day}`}
        lead="The date stays on record as taken back, with who, when and why. The monthly figures follow."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-5">
        <ProblemSummary problems={form.problems} />
        <Field label="Why" {...fieldProps(form, 'reason', 'wrong-date')}>
          <Select options={reasons} />
        </Field>
        <Field
          label="The right date"
          optional
          hint="Only when the date was wrong. Left empty, the event is taken back."
          {...fieldProps(form, 'instead')}
        >
          <TextInput type="date" width="sm" />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button>Correct the dates</Button>
          <ButtonLink href={back} look="plain">
            Leave as it is
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
