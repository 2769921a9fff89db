import { isTyping } from './is-typing.tsx'
import { keyAlone, stepFrom } from './single-keys.ts'

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

/** Opens and closes the menu of the row that has the focus, where rows have one. */
const MENU = '.'

/** The menu of the row with the focus opens and takes it, or closes and gives it back to the row. */
function toggleMenu(items: readonly HTMLElement[]): void {
  const row = items.find((item) => item.contains(document.activeElement))
  const menu = row?.querySelector<HTMLDetailsElement>('details[data-row-menu]')
  if (!row || !menu) return
  menu.open = !menu.open
  const to = menu.open ? menu.querySelector<HTMLElement>('a') : row.querySelector<HTMLElement>('a')
  to?.focus({ preventScroll: true })
}

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
    const key = keyAlone(event) ?? ''
    const by = STEPS[key]
    if ((by === undefined && key !== MENU) || isTyping(event.target)) return
    // Where the reader turned shortcuts off, the frame says so.
    if (document.querySelector('dialog[open],[data-shortcuts=off]')) return
    event.preventDefault()
    const items = [...document.querySelectorAll<HTMLElement>(rows)]
    if (by === undefined) return toggleMenu(items)
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
