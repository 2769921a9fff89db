import { Link } from '#app/ui/actions/Link.tsx'
import { TopicRow } from '../topics/TopicRow.tsx'
import type { NewTopic } from './new-for-you.ts'

/** Topics that the reader has not read to the end, best first, each with why it is there. */
export function NewForYou({ topics }: { topics: readonly NewTopic[] }) {
  return (
    <section aria-labelledby="new-for-you" className="space-y-3">
      <h2 id="new-for-you" className="text-xl">
        New for you
      </h2>
      {topics.length === 0 ? (
        <p className="max-w-prose text-quiet">
          You have read what was written in the last 90 days.{' '}
          <Link href="/network">Ask or share something in a space of the network</Link>.
        </p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {topics.map(({ reason, ...topic }) => (
            <TopicRow key={topic.id} topic={topic} named reason={reason} />
          ))}
        </ul>
      )}
    </section>
  )
}
