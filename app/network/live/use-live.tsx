import { useEffect, useState } from 'react'
import type { LiveState } from './live.ts'

/**
 * What the stream at an address says now; null until it has said something, without scripts, and where there
 * is no address.
 */
export function useLive(address: string | null): LiveState | null {
  const [live, setLive] = useState<{ readonly address: string; readonly state: LiveState } | null>(null)
  useEffect(() => {
    if (address === null) return
    let close: (() => void) | null = null
    let gone = false
    // Without it the page is as it was when it was opened, which is no failure.
    void import('./follow-stream.tsx').then(
      ({ followStream }) => {
        if (!gone) close = followStream(address, (state) => setLive({ address, state }))
      },
      () => {},
    )
    return () => {
      gone = true
      close?.()
    }
  }, [address])
  return live?.address === address ? live.state : null
}
