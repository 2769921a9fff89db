import { useCallback, useEffect, useRef, useState } from 'react'
import { fill, stateOf, unfold } from './form-state.ts'
import { useUnsavedTextFor } from './unsaved-text-for.tsx'
import { changedIn, compareWith, overlay, type UnsavedText } from './unsaved-text.ts'

/**
 * Text from earlier: waiting to be restored, or in the form again. `placeless`: words for which the form has
 * no place any more.
 */
export type FromEarlier = {
  readonly text: UnsavedText
  readonly state: 'offered' | 'put-back'
  readonly placeless: readonly string[]
}

const NOTHING = { differing: [], placeless: [] }

/**
 * Keeps what is typed into a form until it is saved (see `useSaved`), and offers what is there from earlier.
 * `name` says which form it is, the same at every visit; `returned`: the form came back from the server and
 * shows what was typed.
 */
export function useUnsavedText(name: string, returned: boolean) {
  const unsaved = useUnsavedTextFor()
  const form = useRef<HTMLFormElement>(null)
  const [earlier, setEarlier] = useState<FromEarlier | null>(null)
  // What is offered, for the moment of typing: it stays until the person has restored or discarded it.
  const waits = useRef<UnsavedText | null>(null)
  const base = useRef<UnsavedText | null>(null)

  const keep = useCallback(
    (sent: boolean) => {
      if (form.current === null || unsaved === null) return
      const changed = changedIn(stateOf(form.current))
      const typed = { ...base.current?.typed, ...changed?.typed }
      if (Object.keys(typed).length === 0) return unsaved.write(name, waits.current)
      const carried = { ...changed?.carried, ...base.current?.carried }
      unsaved.write(name, { at: new Date().toISOString(), typed, carried, sent, earlier: waits.current })
    },
    [unsaved, name],
  )

  useEffect(() => {
    const own = form.current
    if (own === null || unsaved === null) return
    unsaved.tidy(Date.now())
    unsaved.settle(name, false)
    const stored = unsaved.read(name)
    // What came back from the server is in the form; only what was not restored before that still waits.
    base.current = returned ? stored : null
    const offer = stored && (returned ? stored.earlier : overlay(stored.earlier, stored))
    const { differing, placeless } = offer ? compareWith(offer, stateOf(own).now) : NOTHING
    waits.current = differing.length + placeless.length > 0 ? offer : null
    setEarlier(waits.current && { text: waits.current, state: 'offered', placeless })
    if (waits.current !== null) unfold(own)
    // Somebody may have typed before the page was ready to listen.
    if (changedIn(stateOf(own)) !== null) keep(false)
    const onTyped = () => keep(false)
    const onSent = () => keep(true)
    own.addEventListener('input', onTyped)
    own.addEventListener('change', onTyped)
    own.addEventListener('submit', onSent)
    return () => {
      own.removeEventListener('input', onTyped)
      own.removeEventListener('change', onTyped)
      own.removeEventListener('submit', onSent)
    }
  }, [unsaved, name, returned, keep])

  return {
    ref: form,
    earlier,
    putBack: () => {
      if (form.current === null || waits.current === null || earlier === null) return
      const { typed, carried } = waits.current
      fill(form.current, carried)
      const first = fill(form.current, typed)
      // Text without a field stays stored beside what the form holds.
      base.current = earlier.placeless.length > 0 ? waits.current : null
      waits.current = null
      setEarlier({ ...earlier, state: 'put-back' })
      keep(false)
      first?.focus()
    },
    discard: () => {
      waits.current = null
      base.current = null
      setEarlier(null)
      keep(false)
      form.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
    },
  }
}
