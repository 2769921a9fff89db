import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { acceptNote } from '#app/network/practice-notes/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { NotDone } from '#app/ui/content/NotDone.tsx'

export const meta = pageTitle('Accept a note from practice')

export const action = submit(acceptNote, ({ idea }) => redirect(`/ideas/${idea}#practice-notes`))

export default function Acceptance() {
  const problems = useActionData<typeof action>()?.problems ?? []
  return <NotDone problems={problems} href="/network/notes" back="Back to the queue" />
}
