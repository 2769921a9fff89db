import { useEffect } from 'react'

/**
 * Has the / key lead to the field of the search, or to the page with it. In a field it is a letter like
 * any other.
 */
export function useSearchKey() {
  useEffect(() => {
    document.addEventListener('keydown', openSearch)
    return () => document.removeEventListener('keydown', openSearch)
  }, [])
}

function openSearch(event: KeyboardEvent) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey) return
  if ((event.target as Element).closest('input,textarea,select')) return
  if (document.querySelector('dialog[open],[data-shortcuts=off]')) return
  const search = document.getElementById('q') ?? document.querySelector<HTMLElement>('a[href="/search"]')
  if (!search) return
  event.preventDefault()
  search.focus()
  search.click()
}
