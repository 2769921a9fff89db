import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { figures } from '../grid/headline.ts'

/** Says that the grid holds figures that are not saved, and offers to discard them. */
export function DraftNotice({
  count,
  team,
  onDiscard,
}: {
  count: number
  team: string
  onDiscard: () => void
}) {
  if (count === 0) return null
  return (
    <div className="mb-6 space-y-3">
      <Notice>{figures(count)} typed earlier and not saved yet: check and save.</Notice>
      <Form method="post" action={`/teams/${team}/entry/drafts/discard`} onSubmit={onDiscard}>
        <Button look="plain" size="sm">
          Throw away what is not saved
        </Button>
      </Form>
    </div>
  )
}
