import { useSubmit } from '@remix-run/react'
import { useEffect } from 'react'
import { FIGURES } from '../cell/cell-controls.ts'

/**
 * Takes a block pasted anywhere on the entry page to its preview. A single cell, and whatever is pasted into
 * another field, goes the browser's own way.
 */
export function usePastedBlock(team: string): void {
  const submit = useSubmit()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const target = event.target instanceof HTMLElement ? event.target : null
      const typing = target?.matches(`input:not(${FIGURES}), textarea, [contenteditable]`) ?? false
      if (typing || !/\t|\n./.test(text.trim())) return
      event.preventDefault()
      submit({ text, anchor: anchorAt(target) }, { method: 'post', action: `/teams/${team}/entry/paste` })
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [submit, team])
}

/** The cell with the cursor, as measure and period; empty outside the grid. */
const anchorAt = (target: HTMLElement | null): string =>
  target?.closest('[data-key]')?.getAttribute('data-key') ?? ''
