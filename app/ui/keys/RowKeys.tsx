import { useEffect, useRef } from 'react'

type Rows = {
  /** A selector of the rows; the first link of each takes the focus, and Enter opens it. */
  readonly rows: string
  /** What a row is, for those who listen at its end: `team`. */
  readonly name: string
}

/**
 * Has j and k move the focus from row to row, where the reader did not turn single keys off. Their script is
 * fetched once the page stands.
 */
export function RowKeys({ rows, name }: Rows) {
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    let stop: (() => void) | null = null
    let gone = false
    const say = (words: string) => {
      if (status.current) status.current.textContent = words
    }
    // Without it the page works as it does without scripts.
    void import('./listen-to-rows.tsx').then(
      ({ listenToRows }) => {
        if (!gone) stop = listenToRows({ rows, name, say })
      },
      () => {},
    )
    return () => {
      gone = true
      stop?.()
    }
  }, [rows, name])
  return <p ref={status} role="status" className="sr-only" />
}
