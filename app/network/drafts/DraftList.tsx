import { instantLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { continueHref } from './draft.ts'
import { DiscardDraft } from './DraftOffer.tsx'
import type { DraftLine } from './store.server.ts'

/**
 * Somebody's drafts, each with where it is continued. One whose place is not open any more can still be
 * copied.
 */
export const DraftList = ({ drafts }: { drafts: readonly DraftLine[] }) => (
  <ul className="divide-y divide-line border-y border-line">
    {drafts.map(({ id, savedAt, text, where, ...draft }) => (
      <li key={id} className="space-y-1 py-3">
        {where === null ? (
          <p className="font-semibold">For a place that is not open to you any more</p>
        ) : (
          <Link href={continueHref(where.place, draft)} look="title">
            {where.name}
          </Link>
        )}
        <p className={`max-w-prose break-words ${where === null ? 'whitespace-pre-wrap' : 'line-clamp-2'}`}>
          {text}
        </p>
        <p className="text-sm text-quiet">Saved {instantLabel(savedAt)}</p>
        <div className="-mx-3" data-chrome>
          <DiscardDraft id={id} listed>
            <span>
              Discard<span className="sr-only"> the draft: {where?.name ?? text.slice(0, 40)}</span>
            </span>
          </DiscardDraft>
        </div>
      </li>
    ))}
  </ul>
)
