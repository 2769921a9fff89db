import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { postHref } from '../posts/post.ts'
import { OUTCOME_TEXT, type LinkedTest, type OutcomeAnswer } from './outcome.ts'

const TestLink = ({ test }: { test: LinkedTest }) => (
  <>
    {test.team.name}: <Link href={`/teams/${test.team.slug}/tests/${test.id}`}>{test.change}</Link>
  </>
)

/** What the asker did, under their question, and the way to say it. */
export function TopicOutcome({
  topic,
  said,
  mayAnswer,
}: {
  topic: string
  said: { readonly answer: OutcomeAnswer; readonly words: string; readonly test: LinkedTest | null } | null
  mayAnswer: boolean
}) {
  if (said === null && !mayAnswer) return null
  const href = `/network/topics/${topic}/outcome`
  if (said === null)
    return (
      <div className="mb-6">
        <Notice still title="What did you do?">
          <p className="mb-2">
            The people who answered would like to know, and so will the next person who asks.
          </p>
          <ButtonLink href={href} look="plain" size="sm">
            Say what you did
          </ButtonLink>
        </Notice>
      </div>
    )
  return (
    <div className="mb-6">
      <Notice still title={`What came of it: ${OUTCOME_TEXT[said.answer].toLowerCase()}`}>
        <p>{said.words}</p>
        {said.test && (
          <p>
            <TestLink test={said.test} />
          </p>
        )}
        {mayAnswer && <Link href={href}>Change this</Link>}
      </Notice>
    </div>
  )
}

/** In which tests teams tried what a post says. */
export function TriedIn({
  post,
  tests,
  offer,
}: {
  post: { readonly id: string; readonly number: number }
  tests: readonly LinkedTest[]
  /** Whether the reader said that they tried it and may link a test. */
  offer: boolean
}) {
  if (tests.length === 0 && !offer) return null
  return (
    <div className="space-y-1 text-sm">
      {tests.length > 0 && (
        <ul aria-label={`Tests that tried post ${post.number}`} className="space-y-1">
          {tests.map((test) => (
            <li key={test.id}>
              Tried by <TestLink test={test} />
            </li>
          ))}
        </ul>
      )}
      {offer && (
        <Link href={`/network/posts/${post.id}/tried`}>
          Link your team's test<span className="sr-only"> to post {post.number}</span>
        </Link>
      )}
    </div>
  )
}

/** On the page of an idea: tests that came of what was written about it in the network. */
export function TriedAfterReading({
  tests,
}: {
  tests: readonly (LinkedTest & {
    readonly topicId: string
    readonly number: number
    readonly title: string
  })[]
}) {
  if (tests.length === 0) return null
  return (
    <section
      aria-labelledby="tried-after"
      className="mt-10 max-w-[44rem] space-y-3 border-t border-line pt-8"
    >
      <h2 id="tried-after" className="text-xl">
        Tried after reading about it
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {tests.map(({ topicId, number, title, ...test }) => (
          <li key={test.id} className="space-y-1 py-3">
            <p>
              <TestLink test={test} />
            </p>
            <p className="text-sm text-quiet">
              After <Link href={postHref(topicId, number)}>{title}</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
