import { useRef, useState } from 'react'
import type { Preview } from '../posts/preview.ts'

/**
 * Where a text is to stand: as a new topic of a space, a reply to a topic, or in place of what a post says.
 */
export type Place = { readonly space: string } | { readonly topic: string } | { readonly post: string }

const ADDRESS = '/network/preview'
const UNREACHABLE = 'There is no preview now. Your text is unchanged; try again.'

/** The preview of a text, at first the one that came with the page. `isStale`: the text has changed since. */
export function usePreview(shown: Preview | null, place: Place) {
  const [preview, setPreview] = useState(shown && { ...shown, isStale: false })
  const [status, setStatus] = useState('')
  const asked = useRef(0)
  const show = async (text: string) => {
    asked.current += 1
    const own = asked.current
    setStatus('Preparing the preview')
    const answer = await ask(new URLSearchParams({ body: text, ...place }))
    if (own !== asked.current) return
    setStatus(typeof answer === 'string' ? answer : '')
    if (typeof answer !== 'string') setPreview({ ...answer, isStale: false })
  }
  const markStale = () => setPreview((now) => (now === null || now.isStale ? now : { ...now, isStale: true }))
  return { preview, status, show, markStale }
}

/** The preview, or the sentence why there is none. */
async function ask(body: URLSearchParams): Promise<Preview | string> {
  try {
    const response = await fetch(ADDRESS, { method: 'POST', body, redirect: 'manual' })
    const answer = (await response.json()) as Preview | { problems: { message: string }[] }
    return 'problems' in answer ? answer.problems.map(({ message }) => message).join(' ') : answer
  } catch {
    return UNREACHABLE
  }
}
