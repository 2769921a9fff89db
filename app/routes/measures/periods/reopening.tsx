import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { periodLabel } from '#app/kernel/time/period.ts'
import { reopenPeriod } from '#app/measures/periods/commands.server.ts'
import { ReasonPage } from '#app/measures/periods/ReasonPage.tsx'
import { readPeriod } from '#app/measures/periods/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Reopen a period')

export const loader = page(readPeriod)
export const action = submit(reopenPeriod, ({ team, period }) =>
  redirect(`/teams/${team}/periods/${period}`, 303),
)

export default function Reopening() {
  const { team, period } = useLoaderData<typeof loader>()
  return (
    <ReasonPage
      team={team}
      period={period}
      form={returnedForm(useActionData<typeof action>())}
      title={`Reopen ${periodLabel(period)}`}
      lead="All figures stay, and stay on the charts. They can be corrected, and the period submitted again."
      question="Why is it opened again?"
      hint="For example: one hospital sent its list twice"
      button={`Reopen ${periodLabel(period)}`}
    />
  )
}
