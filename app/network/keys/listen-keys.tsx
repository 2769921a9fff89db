import { isTyping } from '#app/ui/keys/is-typing.tsx'
import { stepFrom } from '#app/ui/keys/single-keys.ts'
import { keyPressed, type ActingKey } from './keys.ts'

export { KeysHelp } from './KeysHelp.tsx'

type Page = {
  /** Says something to those who listen to the page. */
  readonly say: (words: string) => void
  readonly showHelp: () => void
}

/** Acts on single keys until the function that it gives is called. */
export function listenToKeys({ say, showHelp }: Page): () => void {
  const chosen = new Map<string, 'follow' | 'mute'>()
  const act: Readonly<Record<ActingKey, () => void>> = {
    j: () => step(1, say),
    k: () => step(-1, say),
    n: () => document.querySelector<HTMLElement>('[data-next-unread] a')?.click(),
    r: () => reply(),
    f: () => void choose('follow', chosen, say),
    m: () => void choose('mute', chosen, say),
    '?': showHelp,
  }
  const onKey = (event: KeyboardEvent) => {
    const key = keyPressed(event)
    if (key === null || isTyping(event.target)) return
    if (document.querySelector('dialog[open],[data-shortcuts=off]')) return
    event.preventDefault()
    act[key]()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

/** The posts of a topic, or the topics of a list, in their order. */
const itemsOf = (): HTMLElement[] => {
  const posts = [...document.querySelectorAll<HTMLElement>('main [data-post]')]
  return posts.length > 0 ? posts : [...document.querySelectorAll<HTMLElement>('main li[data-topic]')]
}

const focused = (items: readonly HTMLElement[]): number =>
  items.findIndex((item) => item.contains(document.activeElement))

function step(by: 1 | -1, say: Page['say']): void {
  const items = itemsOf()
  const inSight = items.findIndex((item) => item.getBoundingClientRect().bottom > 0)
  const next = stepFrom(focused(items), items.length, by, inSight)
  if (next === null) return say(words(items, by))
  const item = items[next]!
  const title = item.matches('[data-post]') ? null : item.querySelector<HTMLElement>('a')
  if (title === null) item.tabIndex = -1
  ;(title ?? item).focus({ preventScroll: true })
  item.scrollIntoView({ block: 'nearest' })
}

function words(items: readonly HTMLElement[], by: 1 | -1): string {
  if (items.length === 0) return 'No topics here.'
  const kind = items[0]!.matches('[data-post]') ? 'post' : 'topic'
  return by === 1 ? `This is the last ${kind} of the page.` : `This is the first ${kind} of the page.`
}

/**
 * To the post that has the focus, to the topic that is open, or to the topic of the list that has the focus.
 */
function reply(): void {
  const item = itemsOf()[focused(itemsOf())]
  const link = item?.querySelector<HTMLElement>('a[href*="?reply="]')
  if (link) return link.click()
  const field = document.querySelector<HTMLElement>('#reply textarea')
  if (field) return field.focus()
  const title = item?.querySelector<HTMLAnchorElement>('a')
  if (title && item?.dataset.topic) location.assign(`/network/topics/${item.dataset.topic}#reply`)
}

const DONE = {
  follow: 'You follow',
  mute: 'You muted',
  normal: 'Neither followed nor muted any more:',
} as const

/** On the page of a topic its own button; in a list, the topic that has the focus. */
async function choose(
  level: 'follow' | 'mute',
  chosen: Map<string, 'follow' | 'mute'>,
  say: Page['say'],
): Promise<void> {
  const button = document.querySelector<HTMLElement>(`[data-level="${level}"]`)
  if (button) return button.click()
  const items = itemsOf()
  const item = items[focused(items)]
  const topic = item?.dataset.topic
  if (!item || topic === undefined) return
  const next = chosen.get(topic) === level ? 'normal' : level
  const sent = await send(`/network/topics/${topic}/level?notices`, { level: next })
  if (!sent) return say('This was not saved. Try again.')
  if (next === 'normal') chosen.delete(topic)
  else chosen.set(topic, next)
  say(`${DONE[next]} ${item.querySelector('a')?.textContent ?? ''}`)
}

/**
 * Sends a form of the page without leaving it; a redirect says that it is done, except to the page for
 * signing in.
 */
async function send(address: string, fields: Record<string, string>): Promise<boolean> {
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) })
    return answer.ok && !new URL(answer.url).pathname.startsWith('/sign-in')
  } catch {
    return false
  }
}
