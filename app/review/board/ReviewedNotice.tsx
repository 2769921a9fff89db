import { Form } from '@remix-run/react'
import { useEffect } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'

/** The team whose review the reader has just marked, and the address of the one that comes next. */
export type Reviewed = {
  readonly slug: string
  readonly name: string
  /** Of the review. */
  readonly id: string
  readonly next?: string | undefined
}

/** Says that a review is marked, with the way back and on; the team that comes next takes the focus. */
export function ReviewedNotice({
  slug,
  name,
  id,
  next,
}: Omit<Reviewed, 'next'> & { next: { readonly slug: string; readonly name: string } | undefined }) {
  const target = next && `board-${next.slug}`
  useEffect(() => {
    if (target) document.getElementById(target)?.focus({ preventScroll: true })
  }, [target, id])
  return (
    <Notice kind="success" title={`${name} is marked as reviewed`}>
      <Form
        method="post"
        action={`/teams/${slug}/review?step=undo`}
        className="flex flex-wrap items-center gap-x-4 gap-y-1"
      >
        <input type="hidden" name="review" value={id} />
        {next ? (
          <span>
            Next: <Link href={`/teams/${next.slug}/review`}>{next.name}</Link>
          </span>
        ) : (
          <span>You have reviewed every team shown today.</span>
        )}
        <Button look="quiet" size="sm">
          Undo
        </Button>
      </Form>
    </Notice>
  )
}
