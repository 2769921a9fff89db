import { useNavigate, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { counted } from '#app/kernel/text/plural.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { firstOfPage } from '../posts/post.ts'
import type { LiveState } from './live.ts'
import { LiveBell } from './LiveBell.tsx'

/**
 * Says how many replies have come since the page was opened, and shows them when asked to: nothing moves
 * under the eyes of who reads, or while somebody writes. The bell follows too.
 */
export function LiveUpdates({
  live,
  topic,
  from,
}: {
  live: LiveState | null
  topic: { readonly id: string; readonly posts: number }
  /** Number of the first post of the page. */
  from: number
}) {
  const navigate = useNavigate()
  // What somebody has just sent themselves comes with the page that follows.
  const idle = useNavigation().state === 'idle'
  const { revalidate, state } = useRevalidator()
  const awaited = useRef<number | null>(null)
  const later = live?.topic?.later.filter((number) => number > topic.posts) ?? []
  const first = later[0]
  useEffect(() => {
    const post = awaited.current === null ? null : document.getElementById(`post-${awaited.current}`)
    if (!post) return
    post.tabIndex = -1
    post.focus()
    awaited.current = null
  }, [topic.posts])
  const show = () => {
    if (first === undefined) return
    if (firstOfPage(first) !== from)
      return navigate(`/network/topics/${topic.id}?from=${firstOfPage(first)}#post-${first}`)
    awaited.current = first
    revalidate()
  }
  return (
    <>
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-20 z-20 flex justify-center px-4 md:bottom-4"
        data-chrome
      >
        {first !== undefined && idle && (
          <span className="pointer-events-auto rounded shadow-float">
            <Button type="button" onClick={show} disabled={state !== 'idle'}>
              {counted(later.length, { one: 'new reply', other: 'new replies' })}
            </Button>
          </span>
        )}
      </div>
      <LiveBell live={live} />
    </>
  )
}
