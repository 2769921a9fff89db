import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { counted } from '#app/kernel/text/plural.ts'
import { BookmarkForm } from '#app/network/bookmarks/BookmarkForm.tsx'
import { BookmarkList } from '#app/network/bookmarks/BookmarkList.tsx'
import { bookmarkPost, dropBookmark, writeBookmark } from '#app/network/bookmarks/commands.server.ts'
import { readBookmarks } from '#app/network/bookmarks/queries.server.ts'
import { DraftList } from '#app/network/drafts/DraftList.tsx'
import { readDrafts } from '#app/network/drafts/queries.server.ts'
import { Keys } from '#app/network/keys/Keys.tsx'
import { postHref } from '#app/network/posts/post.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { stepsOf } from '#app/platform/routes/steps.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Bookmarks and drafts')

export const loader = pageOf({ marked: readBookmarks, written: readDrafts })
export const action = stepsOf({
  bookmark: submit(bookmarkPost, ({ topic, number }) => redirect(postHref(topic, number))),
  change: submit(writeBookmark, () => redirect('/network/mine')),
  remove: submit(dropBookmark, () => redirect('/network/mine')),
})

/**
 * Also after a refusal: it may be one because another window has saved meanwhile, and the page shows both.
 */
export const shouldRevalidate = () => true

export default function Mine() {
  const { marked, written } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const { bookmarks, changed, first, next } = marked
  const { drafts } = written
  return (
    <>
      <Keys />
      <PageHeader
        trail={[{ label: 'Learning network', href: '/network' }]}
        title="Bookmarks and drafts"
        lead="Only you see them."
      />
      <div className="space-y-10">
        {changed === null ? (
          <ProblemSummary problems={form.problems} />
        ) : (
          <BookmarkForm key={changed.post.id} bookmark={changed} form={form} />
        )}
        {first && drafts.length > 0 && (
          <section aria-labelledby="drafts" className="space-y-3">
            <h2 id="drafts" className="text-xl">
              {counted(drafts.length, { one: 'draft', other: 'drafts' })}
            </h2>
            <DraftList drafts={drafts} />
          </section>
        )}
        <section aria-labelledby="bookmarks" className="space-y-3">
          <h2 id="bookmarks" className="text-xl">
            Bookmarks
          </h2>
          {bookmarks.length === 0 ? (
            <EmptyState title="No bookmarks yet">
              Bookmark a post that you want to come back to, and say when you want to be reminded.
            </EmptyState>
          ) : (
            <BookmarkList bookmarks={bookmarks} />
          )}
          {(!first || next !== null) && (
            <nav aria-label="Pages of the list" className="flex flex-wrap gap-3" data-chrome>
              {!first && (
                <ButtonLink href="/network/mine" look="plain">
                  Back to the beginning
                </ButtonLink>
              )}
              {next !== null && (
                <ButtonLink href={`/network/mine?after=${encodeURIComponent(next)}`} look="plain">
                  Older bookmarks
                </ButtonLink>
              )}
            </nav>
          )}
        </section>
      </div>
    </>
  )
}
