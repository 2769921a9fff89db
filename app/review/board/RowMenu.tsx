import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Icon } from '#app/ui/content/Icon.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { BoardRow } from './board.ts'

/** What can be done with a team from its row; the key `.` opens it, and it opens without JavaScript too. */
export function RowMenu({ slug, name, pinned }: Pick<BoardRow, 'slug' | 'name' | 'pinned'>) {
  const base = `/teams/${slug}`
  const links = [
    ['Review', `${base}/review`],
    ['Score', `${base}/assessment#assess`],
    ['Promises', `${base}/promises`],
    ['Comments', `${base}/comments`],
    ['Team page', base],
  ] as const
  return (
    <details className="board-menu" data-row-menu>
      <summary>
        <Icon name="more" size="sm" />
        <VisuallyHidden>Actions for {name}</VisuallyHidden>
      </summary>
      <div className="board-menu-items">
        <ul>
          {links.map(([label, href]) => (
            <li key={label}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
        <Form method="post" action={`${base}/review?step=pin`} preventScrollReset>
          <input type="hidden" name="pinned" value={pinned ? 'no' : 'yes'} />
          <Button look="plain" size="sm" aria-label={pinned ? `Unpin ${name}` : `Pin ${name} to the top`}>
            {pinned ? 'Unpin' : 'Pin to the top'}
          </Button>
        </Form>
      </div>
    </details>
  )
}
