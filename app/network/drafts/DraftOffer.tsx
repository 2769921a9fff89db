import { Form } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { continueHref, textOf, type DraftHere, type Place } from './draft.ts'

/**
 * Says that the reader began to write here before, and asks what is to become of it. It stands before the
 * form, never in it.
 */
export function DraftOffer({ here, place }: { here: DraftHere | null; place: Place }) {
  if (here === null || (here.continued && here.draft.older === null)) return null
  const { draft, continued } = here
  return (
    <Notice
      still
      title={
        continued
          ? 'Another device had saved a different text'
          : `You have a draft from ${instantLabel(draft.savedAt)}`
      }
    >
      {!continued && <Excerpt text={textOf(draft)} />}
      {draft.older !== null && (
        <details open={continued}>
          <summary className="cursor-pointer text-brand underline underline-offset-2">
            Saved on another device on {instantLabel(draft.older.at)}
          </summary>
          <p className="whitespace-pre-wrap break-words pt-2">{draft.older.text}</p>
        </details>
      )}
      <div className="flex flex-wrap gap-3 pt-2">
        {!continued && (
          <ButtonLink href={continueHref(place, draft)} look="plain" size="sm">
            Continue
          </ButtonLink>
        )}
        <DiscardDraft id={draft.id}>{draft.older === null ? 'Discard' : 'Discard both'}</DiscardDraft>
      </div>
    </Notice>
  )
}

const EXCERPT = 200

const Excerpt = ({ text }: { text: string }) => (
  <p className="break-words">{text.length > EXCERPT ? `${text.slice(0, EXCERPT)} ...` : text}</p>
)

/** `listed`: in the list of drafts, to which it goes back. */
export const DiscardDraft = ({
  id,
  listed = false,
  children,
}: {
  id: string
  listed?: boolean
  children: React.ReactNode
}) => (
  <Form
    method="post"
    action={`/network/drafts?step=discard${listed ? '&listed=yes' : ''}`}
    preventScrollReset
  >
    <input type="hidden" name="id" value={id} />
    <Button look={listed ? 'quiet' : 'plain'} size="sm">
      {children}
    </Button>
  </Form>
)
