/** A file that was taken, as the composer writes it into the text. */
export type SentFile = { readonly id: string; readonly name: string; readonly isImage: boolean }

const UNREACHABLE = 'It did not arrive. Look whether you are connected, then try again.'

/** Sends a file for a post that is being written; gives the sentence why it was refused where it was. */
export async function sendFile(file: File): Promise<SentFile | string> {
  const body = new FormData()
  body.append('file', file)
  try {
    const response = await fetch('/network/files', { method: 'POST', body })
    const answer = (await response.json()) as SentFile | { problems: { message: string }[] }
    return 'problems' in answer ? answer.problems.map(({ message }) => message).join(' ') : answer
  } catch {
    return UNREACHABLE
  }
}

/** Writes Markdown where the cursor is, on lines of its own, as if it had been typed. */
export function insertBlock(text: HTMLTextAreaElement, markdown: string): void {
  const { selectionStart, selectionEnd, value } = text
  const gap = selectionStart === 0 || value.slice(0, selectionStart).endsWith('\n\n') ? '' : '\n\n'
  text.setRangeText(`${gap}${markdown}\n\n`, selectionStart, selectionEnd, 'end')
  text.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Says in the text what a picture shows; a picture that was taken out of it stays out. */
export function describeInText(text: HTMLTextAreaElement, id: string, words: string): void {
  const picture = new RegExp(`!\\[(?:\\\\.|[^\\]\\\\])*\\](?=\\(/network/files/${id}\\))`)
  const value = text.value.replace(picture, () => `![${words}]`)
  if (value === text.value) return
  text.value = value
  text.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
