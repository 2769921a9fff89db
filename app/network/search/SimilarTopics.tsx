import { useEffect, useState } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { topicHref } from '../topics/topic.ts'
import type { Similar } from './similar.ts'

/** A pause in typing, after which the title is looked up. */
const PAUSE_MS = 350

/**
 * What was written already about the title, under its field. Room for it is there from the start, so that
 * nothing jumps.
 */
export function SimilarTopics({ title, asked }: { title: string; asked: Similar | null }) {
  const similar = useSimilar(title, asked)
  const links = [
    ...(similar?.topics ?? []).map(({ id, title: text, solved }) => ({
      href: topicHref({ id }),
      text,
      note: solved ? 'answered' : null,
    })),
    ...(similar?.ideas ?? []).map(({ slug, title: text }) => ({
      href: `/ideas/${slug}`,
      text,
      note: 'change idea',
    })),
  ]
  return (
    <div className="min-h-44 space-y-2 rounded border border-line px-4 py-3 text-sm">
      <div aria-live="polite" className="space-y-2">
        <p className={links.length > 0 ? 'font-semibold' : 'text-quiet'}>
          {links.length > 0
            ? 'Written already, opens in a new tab'
            : NOTHING[similar === null ? 'yet' : 'alike']}
        </p>
        <ul className="space-y-1">
          {links.map(({ href, text, note }) => (
            <li key={href} className="flex items-baseline gap-x-2">
              <span className="min-w-0 truncate">
                <Link href={href} target="_blank">
                  {text}
                </Link>
              </span>
              {note && <span className="shrink-0 text-quiet">{note}</span>}
            </li>
          ))}
        </ul>
      </div>
      <noscript>
        <Button look="plain" size="sm" formMethod="get" formNoValidate>
          Look for similar topics
        </Button>
      </noscript>
    </div>
  )
}

const NOTHING = {
  yet: 'Similar topics and change ideas appear here once there is a title.',
  alike: 'Nothing similar is written yet.',
} as const

/** What is similar to a title once typing pauses; what was shown before stays until the answer is there. */
function useSimilar(title: string, asked: Similar | null): Similar | null {
  const [similar, setSimilar] = useState(asked)
  useEffect(() => {
    if (title.trim() === '') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      lookUp(title, stop.signal).then(
        (answer) => answer && setSimilar(answer),
        // Without an answer, what is shown stays: it only helps, and the next letter asks again.
        () => {},
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [title])
  return similar
}

async function lookUp(title: string, signal: AbortSignal): Promise<Similar | null> {
  const response = await fetch(`/network/similar?${new URLSearchParams({ title }).toString()}`, { signal })
  return response.ok ? ((await response.json()) as Similar) : null
}
