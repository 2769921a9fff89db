import { useLoaderData } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { readHistory } from '#app/network/posts/queries.server.ts'
import { topicHref } from '#app/network/topics/topic.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'

export const meta = pageTitle('Edits of a post')

export const loader = page(readHistory)

export default function PostHistory() {
  const { post, topic, edits } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        trail={[{ label: topic.title, href: topicHref(topic, post.number) }]}
        title={`Edits of post ${post.number}`}
        lead="Words that were added are underlined, those that were removed are struck through."
      />
      {edits.length === 0 ? (
        <EmptyState title="This post was not edited">It says what its author wrote first.</EmptyState>
      ) : (
        <div className="max-w-[44rem] space-y-8">
          {edits.map(({ number, at, titleBefore, parts }) => (
            <section key={number} aria-labelledby={`edit-${number}`} className="space-y-2">
              <h2 id={`edit-${number}`} className="font-semibold">
                Edit {number}, {instantLabel(at)}
              </h2>
              {titleBefore !== null && (
                <p className="text-sm text-quiet">The title was “{titleBefore}” before.</p>
              )}
              <p className="whitespace-pre-wrap rounded border border-line bg-raised p-4">
                {parts.map(({ text, kind }, place) =>
                  kind === 'added' ? (
                    <ins key={place} className="bg-success-tint">
                      {text}
                    </ins>
                  ) : kind === 'removed' ? (
                    <del key={place} className="bg-problem-tint">
                      {text}
                    </del>
                  ) : (
                    <span key={place}>{text}</span>
                  ),
                )}
              </p>
            </section>
          ))}
        </div>
      )}
    </>
  )
}
