import { useEffect } from 'react'
import type { LiveBell } from './live.ts'

/** As the frame draws its own. */
const COUNT_LOOK = 'absolute end-0 top-0 rounded-full bg-brand px-1.5 text-xs font-bold text-on-brand'

/**
 * Shows the bell of the header with what is unread now. Every page loads the frame, which draws the bell once
 * and learns nothing of streams: so its link stays as it is, and another stands in its place for as long.
 */
export function BellNow({ bell: { label, count } }: { bell: LiveBell }) {
  useEffect(() => {
    const drawn = document.querySelector<HTMLAnchorElement>('header a[href="/notices"]')
    if (drawn === null || drawn.getAttribute('aria-label') === label) return
    const shown = drawn.cloneNode(true) as HTMLAnchorElement
    shown.setAttribute('aria-label', label)
    shown.querySelector('span')?.remove()
    if (count !== '') {
      const number = document.createElement('span')
      number.className = COUNT_LOOK
      number.textContent = count
      shown.append(number)
    }
    shown.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      drawn.click()
    })
    const focused = document.activeElement === drawn
    drawn.hidden = true
    drawn.after(shown)
    if (focused) shown.focus()
    return () => {
      const left = document.activeElement === shown
      shown.remove()
      drawn.hidden = false
      if (left) drawn.focus()
    }
  }, [label, count])
  return null
}
