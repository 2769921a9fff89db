import { readUpTo } from './read-run.ts'

/** Marks are sent together once nothing new came into sight for so long. */
const PAUSE_MS = 1000

/**
 * Sends how far the posts of a topic were read, as their ends come into sight; `marked` is called with each
 * mark that was stored.
 */
export function markWhileReading(topic: string, read: number, marked: (number: number) => void): () => void {
  const seen = new Set<number>()
  let sent = read
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    clearTimeout(timer)
    const number = readUpTo(sent, seen)
    if (number === sent) return
    sent = number
    void store(topic, number).then((stored) => {
      if (stored) marked(number)
      // It is sent with the next post that comes into sight.
      else sent = Math.min(sent, read)
    })
  }
  const onSeen = (entries: readonly IntersectionObserverEntry[]) => {
    if (document.visibilityState === 'hidden') return
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) seen.add(Number((target as HTMLElement).dataset.end))
    if (readUpTo(sent, seen) === sent) return
    clearTimeout(timer)
    timer = setTimeout(flush, PAUSE_MS)
  }
  const observer = new IntersectionObserver(onSeen)
  for (const end of document.querySelectorAll('main [data-end]')) observer.observe(end)
  const onHidden = () => document.visibilityState === 'hidden' && flush()
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    flush()
    observer.disconnect()
    document.removeEventListener('visibilitychange', onHidden)
  }
}

async function store(topic: string, number: number): Promise<boolean> {
  try {
    const body = new URLSearchParams({ number: String(number) })
    const address = `/network/topics/${topic}/read`
    const answer = await fetch(address, { method: 'POST', body, redirect: 'manual', keepalive: true })
    return answer.type === 'opaqueredirect'
  } catch {
    return false
  }
}
