import '@github/markdown-toolbar-element'
import '@github/text-expander-element'
import { subscribe } from '@github/paste-markdown'
import { insertBlock } from './send-file.tsx'
import { markdownTable } from './markdown-table.ts'

/**
 * Has what is pasted into a text become Markdown: cells of a spreadsheet a table, a web address over selected
 * words a link; pictures and files that are pasted or dropped go to `onFiles`. Loading this file gives the
 * toolbar and the list of names their behavior; it is fetched when somebody begins to write.
 */
export function pasteAsMarkdown(
  text: HTMLTextAreaElement,
  onFiles: (files: readonly File[]) => void,
): () => void {
  const onPaste = (event: ClipboardEvent) => {
    if (pastedTable(event, text)) return
    takeFiles(event, event.clipboardData, onFiles)
  }
  const onDrop = (event: DragEvent) => takeFiles(event, event.dataTransfer, onFiles)
  // Without this a browser opens what is dropped in place of the page.
  const onDragOver = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  text.addEventListener('drop', onDrop, { capture: true })
  text.addEventListener('dragover', onDragOver)
  text.addEventListener('paste', onPaste, { capture: true })
  const { unsubscribe } = subscribe(text)
  return () => {
    unsubscribe()
    text.removeEventListener('paste', onPaste, { capture: true })
    text.removeEventListener('drop', onDrop, { capture: true })
    text.removeEventListener('dragover', onDragOver)
  }
}

function takeFiles(event: Event, data: DataTransfer | null, onFiles: (files: readonly File[]) => void): void {
  const files = [...(data?.files ?? [])]
  if (files.length === 0) return
  event.preventDefault()
  event.stopImmediatePropagation()
  onFiles(files)
}

/**
 * Before the package: it would write the style sheet that Excel puts around a table into the text as well,
 * and Excel adds a picture.
 */
function pastedTable(event: ClipboardEvent, text: HTMLTextAreaElement): boolean {
  const html = event.clipboardData?.getData('text/html') ?? ''
  // Styles do nothing in what is only read, but the content policy would complain of them.
  const plain = html.replace(/<style\b[^]*?<\/style>|\sstyle=(?:"[^"]*"|'[^']*')/gi, '')
  const table = new DOMParser().parseFromString(plain, 'text/html').querySelector('table')
  if (table === null) return false
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''))
  event.preventDefault()
  event.stopImmediatePropagation()
  insertBlock(text, markdownTable(rows))
  return true
}
