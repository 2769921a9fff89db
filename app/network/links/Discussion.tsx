import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { TopicList } from '../topics/TopicRow.tsx'
import type { TopicLine } from '../topics/topic.ts'

/** What is said in the learning network of the thing a page shows, and the way to say more. */
export function Discussion({
  discussion,
  of,
  allHref,
}: {
  /** Null for those who do not learn in the network: they see nothing of it. */
  discussion: {
    readonly topics: readonly TopicLine[]
    readonly more: boolean
    readonly askHref: string
    readonly tipHref: string | null
  } | null
  /** What it is of, where the page shows more than that. */
  of?: string
  /** Where all topics are listed, where there is such a list. */
  allHref?: string
}) {
  if (discussion === null) return null
  const { topics, more, askHref, tipHref } = discussion
  return (
    <section aria-labelledby="discussion" className="max-w-[44rem] space-y-3">
      <h2 id="discussion" className="text-xl">
        Discussion{of && `: ${of}`}
      </h2>
      {topics.length === 0 ? (
        <p className="text-quiet">Nobody has written about it in the learning network yet.</p>
      ) : (
        <TopicList topics={topics} named />
      )}
      {more && allHref && (
        <p className="text-sm">
          <Link href={allHref}>All topics about it</Link>
        </p>
      )}
      <div className="flex flex-wrap gap-3 print:hidden">
        <ButtonLink href={askHref} look="plain">
          Ask about this
        </ButtonLink>
        {tipHref !== null && (
          <ButtonLink href={tipHref} look="plain">
            Share as a tip
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
