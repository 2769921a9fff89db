import { RowKeys } from '#app/ui/keys/RowKeys.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import type { BoardRow } from './board.ts'
import { BoardFilters } from './BoardFilters.tsx'
import { BoardTable } from './BoardTable.tsx'
import { ReviewedNotice, type Reviewed } from './ReviewedNotice.tsx'
import type { BoardChoices } from './choices.ts'
import type { BoardSearch } from './forms.ts'

/** A coach's teams, a row each, by need; j and k move from row to row. */
export function Board({
  rows,
  asked,
  choices,
  total,
  now,
  reviewed,
  headed = false,
}: {
  rows: readonly BoardRow[]
  asked: BoardSearch
  choices: BoardChoices
  total: number
  now: Date
  reviewed: Reviewed | null
  /** Below other work, where the page's headline is about that. */
  headed?: boolean
}) {
  return (
    <section aria-labelledby="board" className={headed ? 'space-y-2' : '-mt-5 space-y-1'}>
      <h2 id="board" className={headed ? 'text-xl' : 'sr-only'}>
        Board
      </h2>
      {reviewed && <ReviewedNotice {...reviewed} next={rows.find(({ slug }) => slug === reviewed.next)} />}
      {total > 1 && <BoardFilters asked={asked} choices={choices} shown={rows.length} total={total} />}
      {rows.length === 0 ? (
        <EmptyState title="No team fits">
          <Link href="/home">Show all {total} teams</Link>
        </EmptyState>
      ) : (
        <BoardTable rows={rows} now={now} />
      )}
      <p className="text-sm">
        <Link href="/board/remind">Remind teams of late data</Link>
      </p>
      {rows.length > 1 && (
        <p className="text-sm text-quiet max-lg:hidden print:hidden">
          Keys: j next team, k previous team, Enter opens it, . its menu.{' '}
          <Link href="/account/shortcuts">Keyboard shortcuts</Link>
        </p>
      )}
      <RowKeys rows="[data-board-row]" name="team" />
    </section>
  )
}
