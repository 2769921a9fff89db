import { useLocation } from '@remix-run/react'
import { useRef } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { draftAddress, searchToKeep, type DraftHere, type Place } from './draft.ts'
import { DRAFT_STATE_WORDS } from './draft-state.ts'
import { useDraft } from './use-draft.tsx'

/**
 * Saves what is in a form as a draft: by itself where scripts run, and with its button. It stands among the
 * buttons of the form.
 */
export function SaveDraft({ place, here }: { place: Place; here: DraftHere | null }) {
  const { search } = useLocation()
  const version = useRef<HTMLInputElement>(null)
  const address = draftAddress(place, 'space' in place ? searchToKeep(search) : '')
  const { state, save } = useDraft(version, address)
  return (
    <>
      <input
        ref={version}
        type="hidden"
        name="draft"
        defaultValue={here?.continued ? here.draft.version : 0}
        data-not-stored
      />
      <Button
        look="plain"
        formAction={address}
        formMethod="post"
        formNoValidate
        onClick={(event) => {
          event.preventDefault()
          save()
        }}
      >
        Save draft
      </Button>
      <p role="status" className="text-sm text-quiet">
        {DRAFT_STATE_WORDS[state]}
      </p>
    </>
  )
}
