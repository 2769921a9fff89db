import { useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { newFormKey } from '#app/kernel/form-key.ts'

/**
 * The key of a form that makes a new record, so that one sent twice makes one: the second click of a double
 * click carries the same key, and so does a page that is sent again. Once an answer came, the form gets
 * another.
 */
export function FormKey() {
  const { state } = useNavigation()
  const [before, setBefore] = useState(state)
  const [key, setKey] = useState(newFormKey)
  if (state !== before) {
    setBefore(state)
    if (state === 'idle') setKey(newFormKey())
  }
  // Server and browser each make one; either is good.
  return <input type="hidden" name="once" value={key} readOnly suppressHydrationWarning data-not-stored />
}
