import { Link } from '#app/ui/actions/Link.tsx'
import { followedHref, type Following } from './follow.ts'
import { FollowStep } from './FollowButtons.tsx'

const KIND_LABEL = { space: 'Space', idea: 'Change idea', measure: 'Measure', person: 'Person' } as const

/** What somebody follows or mutes besides topics, each with its end. */
export function FollowList({ follows }: { follows: readonly Following[] }) {
  return (
    <section aria-labelledby="follows" className="max-w-3xl space-y-4">
      <h2 id="follows" className="text-xl">
        What you follow
      </h2>
      {follows.length === 0 ? (
        <p className="max-w-prose text-quiet">
          Follow a space, a change idea, a measure or a person on their page, and you get a notice of each new
          topic.
        </p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {follows.map(({ kind, target, name, level }) => (
            <li key={`${kind} ${target}`} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span className="min-w-0">
                <Link href={followedHref(kind, target)}>{name}</Link>
                <span className="block text-sm text-quiet">
                  {KIND_LABEL[kind]}
                  {level === 'mute' && ' · muted'}
                </span>
              </span>
              <FollowStep
                followed={{ kind, target }}
                level="normal"
                label={level === 'mute' ? 'Unmute' : 'Unfollow'}
                name={name}
                list
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
