import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { postHref, signedAs } from '../posts/post.ts'
import { spaceName } from '../spaces/space.ts'
import { reminderWords, type BookmarkLine } from './bookmark.ts'

/** Somebody's bookmarks, each with its note and reminder. */
export const BookmarkList = ({ bookmarks }: { bookmarks: readonly BookmarkLine[] }) => (
  <ul className="divide-y divide-line border-y border-line">
    {bookmarks.map((bookmark) => (
      <Bookmark key={bookmark.id} bookmark={bookmark} />
    ))}
  </ul>
)

function Bookmark({ bookmark }: { bookmark: BookmarkLine }) {
  const { post, topic, space, note } = bookmark
  const facts = [
    spaceName(space),
    post.withdrawn ? `post ${post.number} was withdrawn` : `post ${post.number} by ${signedAs(post)}`,
    reminderWords(bookmark),
  ].filter((fact) => fact !== null)
  const name = <span className="sr-only">{` post ${post.number}, ${topic.title}`}</span>
  return (
    <li className="space-y-1 py-3" data-topic={topic.id}>
      <Link href={postHref(topic.id, post.number)} look="title">
        {topic.title}
      </Link>
      {note !== null && <p className="max-w-prose break-words font-semibold">{note}</p>}
      {post.excerpt !== '' && <p className="max-w-prose break-words">{post.excerpt}</p>}
      <p className="text-sm text-quiet">{facts.join(' · ')}</p>
      <div className="-mx-3 flex flex-wrap gap-x-1" data-chrome>
        <ButtonLink href={`/network/mine?post=${post.id}`} look="quiet" size="sm">
          <span>Note and reminder{name}</span>
        </ButtonLink>
        <Form method="post" action="/network/mine?step=remove" preventScrollReset>
          <input type="hidden" name="post" value={post.id} />
          <Button look="quiet" size="sm">
            <span>Remove{name}</span>
          </Button>
        </Form>
      </div>
    </li>
  )
}
