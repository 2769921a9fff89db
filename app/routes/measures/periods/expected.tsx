import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { periodLabel } from '#app/kernel/time/period.ts'
import { ExpectedForm } from '#app/measures/periods/ExpectedForm.tsx'
import { expectValues } from '#app/measures/periods/expect.server.ts'
import { readPeriod } from '#app/measures/periods/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Not available yet')

export const loader = page(readPeriod)
export const action = submit(expectValues, ({ team, period }) =>
  redirect(`/teams/${team}/periods/${period}`, 303),
)

export default function Expected() {
  const { team, period, lines, tomorrow, may } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const [search] = useSearchParams()
  const one = search.get('measure')
  const back = `/teams/${team.slug}/periods/${period}`
  const open = lines.filter(({ presence }) => presence !== 'in')
  const chosen = open
    .filter(({ slug, presence }) => (one === null ? presence === 'missing' : slug === one))
    .map(({ slug }) => slug)
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Periods', href: `/teams/${team.slug}/periods` },
          { label: periodLabel(period), href: back },
        ]}
        name={periodLabel(period)}
        title="Not available yet"
        lead="Saying so counts as communicated, and stops the reminders until the day you name. It does not count as complete."
      />
      {open.length === 0 || !may.enter ? (
        <EmptyState
          title={may.enter ? 'Every figure is there' : 'Nothing can be said here'}
          action={<ButtonLink href={back}>Back to {periodLabel(period)}</ButtonLink>}
        >
          {may.enter
            ? 'Nothing of this period is missing.'
            : 'This is for those who enter the figures of the team, while the period is not locked.'}
        </EmptyState>
      ) : (
        <ExpectedForm lines={open} chosen={chosen} earliest={tomorrow} form={form} back={back} />
      )}
    </>
  )
}
