import { redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { undoPaste } from '#app/measures/entry/paste/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'

export const action = submit(undoPaste, ({ team, paste }) =>
  redirect(`/teams/${team}/entry/paste/${paste}`, 303),
)

export default function UndoPaste() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const { team, paste } = useParams()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Entry', href: `/teams/${team}/entry` }]}
        title="Nothing was taken back"
        action={<ButtonLink href={`/teams/${team}/entry/paste/${paste}`}>Back to what was pasted</ButtonLink>}
      />
      <ProblemSummary problems={problems} title="Why" />
    </>
  )
}
