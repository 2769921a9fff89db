import { useLocation } from '@remix-run/react'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Brings the focus to a page that was reached without loading a new document, as a loaded one would have it.
 * Leaves it alone where the page has placed it itself, and on the first page, where it is the browser's.
 */
export function useFocusOnArrival(): RefObject<HTMLElement> {
  const main = useRef<HTMLElement>(null)
  const { pathname, hash } = useLocation()
  const seen = useRef(pathname)
  useEffect(() => {
    if (seen.current === pathname) return
    seen.current = pathname
    if (hash || main.current?.contains(document.activeElement)) return
    main.current?.focus({ preventScroll: true })
  }, [pathname, hash])
  return main
}
