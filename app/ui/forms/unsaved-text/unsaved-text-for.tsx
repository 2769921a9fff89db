import { useLocation } from '@remix-run/react'
import { createContext, useContext, useEffect, useMemo } from 'react'
import { unsavedTextOf } from './unsaved-text-store.ts'

/**
 * Whose text the browser stores: an id of the person signed in; null where nobody is, and nothing is stored.
 */
export const UnsavedTextFor = createContext<string | null>(null)

/** The unsaved text of the person who is signed in. */
export function useUnsavedTextFor() {
  const person = useContext(UnsavedTextFor)
  return useMemo(() => (person === null ? null : unsavedTextOf(person)), [person])
}

/**
 * Deletes what was sent from the forms whose name begins with `beginning`: the page that shows this says that
 * it is saved. Null: nothing is.
 */
export function useSaved(beginning: string | null): void {
  const unsaved = useUnsavedTextFor()
  // Each answer is a place of its own, also where the address is the same as before.
  const { key } = useLocation()
  useEffect(() => {
    if (beginning !== null) unsaved?.settleAll(beginning)
  }, [unsaved, beginning, key])
}
