import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { periodLabel } from '#app/kernel/time/period.ts'
import { unlockPeriod } from '#app/measures/periods/commands.server.ts'
import { ReasonPage } from '#app/measures/periods/ReasonPage.tsx'
import { readPeriod } from '#app/measures/periods/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Unlock a period')

export const loader = page(readPeriod)
export const action = submit(unlockPeriod, ({ team, period }) =>
  redirect(`/teams/${team}/periods/${period}`, 303),
)

export default function Unlock() {
  const { team, period } = useLoaderData<typeof loader>()
  return (
    <ReasonPage
      team={team}
      period={period}
      form={returnedForm(useActionData<typeof action>())}
      title={`Unlock ${periodLabel(period)}`}
      lead="Its figures can be changed again. Who, when and why stays on its page."
      question="Why is it unlocked?"
      hint="For example: the state has found an error in its file"
      button={`Unlock ${periodLabel(period)}`}
    />
  )
}
