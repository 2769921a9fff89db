import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { undoSubmitPeriod } from '#app/measures/periods/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'

export const action = submit(undoSubmitPeriod, ({ team, period }) =>
  redirect(`/teams/${team}/periods/${period}`, 303),
)

/** Shown only when it could not be taken back. */
export default function UndoSubmission() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { team, period } = useParams()
  const back = `/teams/${team}/periods/${period}`
  return (
    <>
      <PageHeader
        title="Nothing was taken back"
        action={<ButtonLink href={back}>Back to the period</ButtonLink>}
      />
      <ProblemSummary problems={problems} title="Why" />
    </>
  )
}
