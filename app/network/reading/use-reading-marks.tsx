import { useEffect, useState } from 'react'

/**
 * Marks posts as read while their ends come into sight; gives the number up to which they are. `read`: the
 * mark when the page was opened, null for a reader without marks. The page with other posts is watched anew.
 */
export function useReadingMarks(
  topic: string,
  { read, from, posts }: { readonly read: number | null; readonly from: number; readonly posts: number },
): number {
  const [marked, setMarked] = useState({ topic, number: 0 })
  const upTo = Math.max(read ?? 0, marked.topic === topic ? marked.number : 0)
  useEffect(() => {
    if (read === null || read >= posts) return
    let stop: (() => void) | null = null
    let gone = false
    // Without it the button marks what was read.
    void import('./mark-while-reading.tsx').then(
      ({ markWhileReading }) => {
        if (!gone) stop = markWhileReading(topic, read, (number) => setMarked({ topic, number }))
      },
      () => {},
    )
    return () => {
      gone = true
      stop?.()
    }
  }, [topic, read, from, posts])
  return upTo
}
