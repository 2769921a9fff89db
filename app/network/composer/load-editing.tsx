import '@github/markdown-toolbar-element'
import '@github/text-expander-element'
import { subscribe } from '@github/paste-markdown'
import { markdownTable } from './markdown-table.ts'

/**
 * Has what is pasted into a text become Markdown: cells of a spreadsheet a table, a web address over selected words a link. Loading this
 * file gives the toolbar and the list of names their behavior; it is fetched when somebody begins to write.
 */
export function pasteAsMarkdown(text: HTMLTextAreaElement): () => void {
  text.addEventListener('paste', onPaste, { capture: true })
  const { unsubscribe } = subscribe(text)
  return () => {
    unsubscribe()
    text.removeEventListener('paste', onPaste, { capture: true })
  }
}

/** Before the package: it would write the style sheet that Excel puts around a table into the text as well. */
function onPaste(event: ClipboardEvent): void {
  const text = event.currentTarget as HTMLTextAreaElement
  const html = event.clipboardData?.getData('text/html') ?? ''
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''))
  event.preventDefault()
  event.stopImmediatePropagation()
  const { selectionStart, selectionEnd, value } = text
  const gap = selectionStart === 0 || value.slice(0, selectionStart).endsWith('\n\n') ? '' : '\n\n'
  text.setRangeText(`${gap}${markdownTable(rows)}\n\n`, selectionStart, selectionEnd, 'end')
  text.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
