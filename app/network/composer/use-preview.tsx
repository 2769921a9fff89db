import { useRef, useState, type MouseEvent } from 'react'

/** What is shown of a text that was not sent yet. `isStale`: the text has changed since. */
export type Preview = { readonly html: string; readonly isStale: boolean }

/**
 * The preview of a text, at first the one that came with the page. `show` posts the form of its button to the button's address and asks
 * for `{ html }`; it stands in for sending the form there, which shows a page.
 */
export function usePreview(shown: string | null) {
  const [preview, setPreview] = useState<Preview | null>(
    shown === null ? null : { html: shown, isStale: false },
  )
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const asked = useRef(0)
  const show = async (event: MouseEvent<HTMLButtonElement>) => {
    const { form, formAction } = event.currentTarget
    if (form === null) return
    event.preventDefault()
    asked.current += 1
    const own = asked.current
    setState('asking')
    const html = await rendered(formAction, new FormData(form))
    if (own !== asked.current) return
    setState(html === null ? 'failed' : 'idle')
    if (html !== null) setPreview({ html, isStale: false })
  }
  const markStale = () => setPreview((now) => (now === null || now.isStale ? now : { ...now, isStale: true }))
  return { preview, state, show, markStale }
}

async function rendered(address: string, body: FormData): Promise<string | null> {
  try {
    const headers = { accept: 'application/json' }
    const response = await fetch(address, { method: 'POST', body, headers, redirect: 'manual' })
    if (!response.ok) return null
    const { html } = (await response.json()) as { html?: unknown }
    return typeof html === 'string' ? html : null
  } catch {
    return null
  }
}
