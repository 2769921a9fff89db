import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { tickTask } from '#app/pdsa/tasks/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('A task of a test')

export const action = submit(tickTask, ({ team, test, done }) =>
  redirect(`/teams/${team}/tests/${test}?saved=${done ? 'task' : 'task-open'}#tasks`),
)

/** Shown only where the task could not be marked, with the reason. */
export default function TaskMark() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { team, test } = useParams()
  return (
    <>
      <PageHeader
        title="The task stands as it was"
        lead={problems.map(({ message }) => message).join(' ') || 'Tick it off on the page of its test.'}
      />
      <ButtonLink href={`/teams/${team}/tests/${test}#tasks`} look="plain">
        Back to the test
      </ButtonLink>
    </>
  )
}
