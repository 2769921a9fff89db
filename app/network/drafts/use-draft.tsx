import { useEffect, useRef, useState, type RefObject } from 'react'
import type { DraftState } from './draft-state.ts'

/**
 * Saves the form around a hidden field as a draft while somebody writes. The field holds the version that the
 * page knows of. The script for it is fetched with the first key.
 */
export function useDraft(version: RefObject<HTMLInputElement>, address: string) {
  const [state, setState] = useState<DraftState>('idle')
  const saving = useRef<{ save: () => void; stop: () => void } | null>(null)
  const begin = useRef<() => Promise<void>>(async () => {})
  useEffect(() => {
    const form = version.current?.form
    if (!form) return
    let gone = false
    let loading: Promise<void> | null = null
    const load = () =>
      (loading ??= import('./autosave.tsx').then(({ autosave }) => {
        if (!gone) saving.current = autosave(form, { address, show: setState })
      }))
    begin.current = async () => {
      try {
        await load()
      } catch {
        // The next key asks for the script again; the button sends the form without it.
        loading = null
      }
    }
    const onInput = () => void begin.current()
    form.addEventListener('input', onInput)
    return () => {
      gone = true
      form.removeEventListener('input', onInput)
      saving.current?.stop()
      saving.current = null
    }
  }, [version, address])
  return { state, save: () => void begin.current().then(() => saving.current?.save()) }
}
