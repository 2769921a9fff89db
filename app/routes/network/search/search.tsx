import { useLoaderData } from '@remix-run/react'
import { counted } from '#app/kernel/plural.ts'
import { Marked } from '#app/network/search/Marked.tsx'
import { searchNetwork } from '#app/network/search/queries.server.ts'
import { SearchField } from '#app/network/search/SearchField.tsx'
import { firstOfPage } from '#app/network/posts/post.ts'
import { TopicRow } from '#app/network/topics/TopicRow.tsx'
import { page } from '#app/platform/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Search the network')

export const loader = page(searchNetwork)

export default function SearchNetwork() {
  const { words, space, spaces, hits, more } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Learning network', href: '/network' }]}
        name="Search the network"
        title={headline(words, hits.length, more)}
        lead={more ? 'The 50 that fit best are shown. One word more narrows them.' : undefined}
      />
      <div className="space-y-8">
        <SearchField words={words} space={space} spaces={spaces} />
        {hits.length > 0 && (
          <ul className="divide-y divide-line border-y border-line">
            {hits.map(({ markedTitle, post, ...topic }) => (
              <TopicRow
                key={topic.id}
                topic={topic}
                named
                title={<Marked text={markedTitle} />}
                reason={
                  post && (
                    <>
                      <Marked text={post.excerpt} />{' '}
                      {post.number > 1 && (
                        <Link
                          href={`/network/topics/${topic.id}?from=${firstOfPage(post.number)}#post-${post.number}`}
                        >
                          In reply {post.number - 1}
                        </Link>
                      )}
                    </>
                  )
                }
              />
            ))}
          </ul>
        )}
        {words !== '' && hits.length === 0 && (
          <EmptyState title="No topic holds all of these words">
            Try fewer words, or another space; <Link href="/network">open a space</Link> to ask the network
            itself.
          </EmptyState>
        )}
      </div>
    </>
  )
}

function headline(words: string, hits: number, more: boolean): string {
  if (words === '') return 'What do you want to know?'
  if (more) return 'More than 50 topics'
  return hits === 0 ? 'No topics' : counted(hits, { one: 'topic', other: 'topics' })
}
