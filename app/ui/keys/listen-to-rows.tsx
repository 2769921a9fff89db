import { isTyping } from './is-typing.tsx'
import { keyAlone, stepFrom } from './single-keys.ts'

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

/** Moves the focus along the first links of the rows of a page until the function that it gives is called. */
export function listenToRows({
  rows,
  name,
  say,
}: {
  readonly rows: string
  readonly name: string
  readonly say: (words: string) => void
}): () => void {
  const onKey = (event: KeyboardEvent) => {
    const by = STEPS[keyAlone(event) ?? '']
    if (by === undefined || isTyping(event.target)) return
    // Where the reader turned shortcuts off, the frame says so.
    if (document.querySelector('dialog[open],[data-shortcuts=off]')) return
    event.preventDefault()
    const items = [...document.querySelectorAll<HTMLElement>(rows)]
    const at = items.findIndex((item) => item.contains(document.activeElement))
    const inSight = items.findIndex((item) => item.getBoundingClientRect().bottom > 0)
    const next = stepFrom(at, items.length, by, inSight)
    if (next === null) return say(`This is the ${by === 1 ? 'last' : 'first'} ${name}.`)
    items[next]!.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
    items[next]!.scrollIntoView({ block: 'nearest' })
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
