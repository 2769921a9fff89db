import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'

/** Bookmarks a post with one click; a bookmarked one leads to its note and day. */
export function BookmarkAction({
  post,
}: {
  post: { readonly id: string; readonly number: number; readonly bookmarked: boolean }
}) {
  const name = <span className="sr-only"> post {post.number}</span>
  if (post.bookmarked)
    return (
      <ButtonLink href={`/network/mine?post=${post.id}`} look="quiet" size="sm">
        <span>
          Bookmarked<span className="sr-only">: note and reminder of post {post.number}</span>
        </span>
      </ButtonLink>
    )
  return (
    <Form method="post" action="/network/mine?step=bookmark" preventScrollReset>
      <input type="hidden" name="post" value={post.id} />
      <Button look="quiet" size="sm">
        <span>Bookmark{name}</span>
      </Button>
    </Form>
  )
}
