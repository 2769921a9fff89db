import type { LiveState } from './live.ts'

const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 300_000

/**
 * Follows a stream while the page is in sight, and gives how to stop. A browser comes back by itself to a
 * connection that broke; one that was refused is tried again after a while, and one that the server has ended
 * not at all.
 */
export function followStream(address: string, onState: (state: LiveState) => void): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS

  const shut = () => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  const open = () => {
    if (source !== null || document.visibilityState !== 'visible') return
    const opened = new EventSource(address)
    source = opened
    opened.addEventListener('state', ({ data }: MessageEvent<string>) => {
      wait = FIRST_WAIT_MS
      onState(JSON.parse(data) as LiveState)
    })
    opened.addEventListener('end', stop)
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED) return
      shut()
      timer = setTimeout(open, wait * (1 + Math.random()))
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    })
  }
  const follow = () => (document.visibilityState === 'visible' ? open() : shut())
  function stop() {
    document.removeEventListener('visibilitychange', follow)
    shut()
  }
  document.addEventListener('visibilitychange', follow)
  open()
  return stop
}
