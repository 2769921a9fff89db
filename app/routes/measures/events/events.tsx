import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { calendarDay, calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { recordEvents } from '#app/measures/events/commands.server.ts'
import { EventList } from '#app/measures/events/EventList.tsx'
import { readEvents } from '#app/measures/events/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Dates of events')

export const loader = page(readEvents)
export const action = submit(recordEvents, ({ team, measure, added, known }) =>
  redirect(`/teams/${team}/measures/${measure}/events?added=${added}&known=${known}`, 303),
)

export default function Events() {
  const { team, measure, events, confirmed, running, may } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const [search] = useSearchParams()
  const base = `/teams/${team.slug}/measures/${measure.slug}`
  const [added, known] = [search.get('added'), search.get('known')]
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: measure.name, href: base },
        ]}
        name={`${team.name} · ${measure.name}`}
        title="Dates of events"
        lead={
          <>
            <p>
              Each gap between two events is a point of the chart, and the monthly figures follow from the
              dates. Only {team.name}, its coach and national staff see them.
            </p>
            <p>Write dates and nothing else: no name, no place, no number of a record.</p>
          </>
        }
      />
      <div className="max-w-[44rem] space-y-8">
        {team.demo && <Notice still>Demo: dates that came with the demo story are invented.</Notice>}
        {added !== null && form.problems.length === 0 && (
          <Notice kind="success">
            Saved: {added === '1' ? 'one new date' : `${added} new dates`}
            {known !== '0' && known !== null && `, ${known} already recorded`}.{' '}
            <Link href={base}>See the chart</Link>
          </Notice>
        )}
        <p>
          {confirmed === null
            ? 'Nobody has confirmed yet up to which day every event is recorded.'
            : `Every event up to ${calendarDayLabel(calendarDay(confirmed.through))} is recorded, said ${[confirmed.by && `by ${confirmed.by}`, `on ${dayLabel(confirmed.at)}`].filter(Boolean).join(' ')}.`}
          {running && ` ${running.days} days without an event so far.`}
        </p>
        {confirmed && may.enter && (
          <Form method="post" action={`${base}/events/confirmation/withdrawal`}>
            <input type="hidden" name="confirmation" value={confirmed.id} />
            <Button look="plain" size="sm">
              Take this back
            </Button>
          </Form>
        )}
        {may.enter && (
          <Form method="post" action={`${base}/events`} noValidate className="space-y-5">
            <ProblemSummary problems={form.problems} title="Nothing was saved" />
            <Field
              label="Dates"
              optional
              hint="One or many, such as 2026-03-14 or 3/14/2026, each on a line of its own or with commas between. Write a date twice for two events on one day; what is recorded already is left as it is."
              {...fieldProps(form, 'days')}
            >
              <Textarea rows={4} />
            </Field>
            <Field
              label="All events are recorded up to"
              optional
              hint="Also when there was none: only then does the chart know how long it has been since the last."
              {...fieldProps(form, 'through')}
            >
              <TextInput type="date" width="sm" />
            </Field>
            <Button>Save dates</Button>
          </Form>
        )}
        <section aria-labelledby="recorded" className="space-y-3">
          <h2 id="recorded" className="text-xl">
            Recorded
          </h2>
          <EventList
            events={events}
            takeBackHref={may.enter ? (id) => `${base}/events/${id}/withdrawal` : null}
          />
        </section>
      </div>
    </>
  )
}
