import { useEffect, useRef } from 'react'
import { offerNames } from './name-list.tsx'

/** Where names for `@` are asked for. */
const NAMES_AT = '/network/names'

/**
 * Has the toolbar, the list of names and the pasting of tables work within an element, from the moment
 * somebody goes there: their scripts are fetched then.
 */
export function useEditing(onFiles: (files: readonly File[]) => void) {
  const ref = useRef<HTMLDivElement>(null)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    const box = ref.current
    const text = box?.querySelector('textarea')
    const expander = box?.querySelector<HTMLElement>('text-expander')
    if (!box || !text || !expander) return
    const undo: (() => void)[] = [offerNames(expander, NAMES_AT)]
    let gone = false
    let loading: Promise<void> | null = null
    const load = () =>
      (loading ??= import('./load-editing.tsx').then(({ pasteAsMarkdown }) => {
        if (!gone) undo.push(pasteAsMarkdown(text, (files) => take.current(files)))
      }))
    // Without the scripts it is a text field, which is enough to write.
    const begin = () => void load().catch(() => (loading = null))
    const onSend = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      text.form?.requestSubmit()
    }
    box.addEventListener('focusin', begin)
    box.addEventListener('pointerenter', begin)
    text.addEventListener('keydown', onSend)
    // Somebody may have begun to write before the page was ready to listen.
    if (box.contains(document.activeElement)) begin()
    return () => {
      gone = true
      for (const one of undo) one()
      box.removeEventListener('focusin', begin)
      box.removeEventListener('pointerenter', begin)
      text.removeEventListener('keydown', onSend)
    }
  }, [])
  return ref
}
