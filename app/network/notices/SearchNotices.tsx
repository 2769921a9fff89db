import { dayLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { searchNoticeHref, searchNoticeWords, type SearchNotice } from './search-notice.ts'

/** Saved searches that somebody follows and that have new results. */
export const SearchNotices = ({ searches }: { searches: readonly SearchNotice[] }) => (
  <section aria-labelledby="searches" className="space-y-2">
    <h2 id="searches" className="text-xl">
      Saved searches
    </h2>
    <ul className="divide-y divide-line border-y border-line">
      {searches.map((notice) => (
        <li key={notice.searchId} className="space-y-1 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 break-words">
            <Link href={searchNoticeHref(notice.searchId)} look="title">
              {notice.query}
            </Link>
            {notice.unread && <Chip tone="brand">Unread</Chip>}
          </p>
          <p className={notice.unread ? '' : 'text-quiet'}>
            {searchNoticeWords(notice)} · {dayLabel(notice.lastAt)}
            <span className="block text-sm text-quiet">You follow this search.</span>
          </p>
        </li>
      ))}
    </ul>
  </section>
)
