import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState, type ComponentType } from 'react'

type Help = ComponentType<{ onClose: () => void }>

/**
 * Has single-key shortcuts work on a page of the network, where its reader did not turn them off. Their
 * script is fetched once the page stands.
 */
export function Keys() {
  const status = useRef<HTMLParagraphElement>(null)
  const [Help, setHelp] = useState<Help | null>(null)
  useFocusAtHash()
  useEffect(() => {
    let stop: (() => void) | null = null
    let gone = false
    // Without it the page works as it does without scripts.
    void import('./listen-keys.tsx').then(
      ({ listenToKeys, KeysHelp }) => {
        const say = (words: string) => {
          if (status.current) status.current.textContent = words
        }
        if (!gone) stop = listenToKeys({ say, showHelp: () => setHelp(() => KeysHelp) })
      },
      () => {},
    )
    return () => {
      gone = true
      stop?.()
    }
  }, [])
  return (
    <>
      <p ref={status} role="status" className="sr-only" />
      {Help && <Help onClose={() => setHelp(null)} />}
    </>
  )
}

/** Brings the focus where an address of the network leads: to a post, or to the field of a reply. */
function useFocusAtHash() {
  const { hash, key } = useLocation()
  useEffect(() => {
    const target =
      hash === '#reply'
        ? document.querySelector<HTMLElement>('#reply textarea')
        : /^#post-\d+$/.test(hash)
          ? document.getElementById(hash.slice(1))
          : null
    if (!target) return
    if (hash !== '#reply') target.tabIndex = -1
    target.focus({ preventScroll: hash !== '#reply' })
    if (target instanceof HTMLTextAreaElement)
      target.setSelectionRange(target.value.length, target.value.length)
  }, [hash, key])
}
