/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- as cards, a table loses its roles */
import './board.css'
import { Icon } from '#app/ui/content/Icon.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import type { BoardRow } from './board.ts'
import { BOARD_COLUMNS } from './columns.tsx'
import { NEED_ICON } from './need-icon.ts'
import { RowMenu } from './RowMenu.tsx'

/** A row a team; on a phone each is a card, so roles are written out where the layout takes them away. */
export function BoardTable({ rows, now }: { rows: readonly BoardRow[]; now: Date }) {
  return (
    <table role="table" className="board" aria-labelledby="board">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Team, by need
          </th>
          {BOARD_COLUMNS.map(({ name, head }) => (
            <th key={name} role="columnheader" scope="col" className={`board-head-${name}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.slug} role="row" data-board-row>
            <th role="rowheader" scope="row">
              <span className="board-name">
                <Link id={`board-${row.slug}`} href={`/teams/${row.slug}/review`} look="title">
                  {row.name}
                </Link>
                {row.pinned && <span className="text-quiet">Pinned</span>}
                {/* Made anew, and so closed, once the team is pinned or no longer. */}
                <RowMenu key={String(row.pinned)} {...row} />
              </span>
              <Reason needs={row.needs} />
            </th>
            {BOARD_COLUMNS.map(({ name, head, cell }) => (
              <td key={name} role="cell" className={`board-${name}`}>
                <span aria-hidden className="board-label">
                  {head}
                </span>
                {cell(row, now)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The reason for the place of a team; the columns show its other needs. */
function Reason({ needs: [first] }: Pick<BoardRow, 'needs'>) {
  return (
    <span className="board-reason">
      <Icon name={NEED_ICON[first.kind]} size="sm" />
      <span>{first.words}</span>
    </span>
  )
}
