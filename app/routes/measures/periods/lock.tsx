import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { periodLabel } from '#app/kernel/time/period.ts'
import { lockPeriod } from '#app/measures/periods/commands.server.ts'
import { ReasonPage } from '#app/measures/periods/ReasonPage.tsx'
import { readPeriod } from '#app/measures/periods/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Lock a period')

export const loader = page(readPeriod)
export const action = submit(lockPeriod, ({ team, period }) =>
  redirect(`/teams/${team}/periods/${period}`, 303),
)

export default function LockPage() {
  const { team, period } = useLoaderData<typeof loader>()
  return (
    <ReasonPage
      team={team}
      period={period}
      form={returnedForm(useActionData<typeof action>())}
      title={`Lock ${periodLabel(period)}`}
      lead="Nothing of it can be entered, pasted or imported from then on. Its figures stay on the charts."
      question="Why is it locked?"
      hint="For example: the annual report was printed with these figures"
      button={`Lock ${periodLabel(period)}`}
    />
  )
}
