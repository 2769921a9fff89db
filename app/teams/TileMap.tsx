import type { ReactNode } from 'react'
import { Anchor } from '#app/ui/actions/Link.tsx'
import type { Tile } from './tile.ts'

/** The content of a tile: a sign, its meaning in words, and where it leads. */
export type OnTile = { readonly sign: ReactNode; readonly words: string; readonly href: string }

// Written out, because styles are made from the names that stand in the sources.
const COLUMNS =
  'col-start-1 col-start-2 col-start-3 col-start-4 col-start-5 col-start-6 col-start-7 col-start-8 col-start-9 col-start-10 col-start-11 col-start-12'.split(
    ' ',
  )
const ROWS =
  'row-start-1 row-start-2 row-start-3 row-start-4 row-start-5 row-start-6 row-start-7 row-start-8 row-start-9 row-start-10'.split(
    ' ',
  )

/**
 * States and territories as equal tiles. Those with something on them are links in reading order; the others
 * are scenery, and the table that belongs beside the map leaves them out.
 */
export function TileMap({
  label,
  tiles,
  marks,
}: {
  label: string
  tiles: readonly Tile[]
  /** By the code of the jurisdiction. */
  marks: Readonly<Record<string, OnTile>>
}) {
  return (
    <ul aria-label={label} className="grid max-w-[40rem] grid-cols-12 gap-0.5 sm:gap-1">
      {tiles.map(({ code, name, row, col }) => {
        const place = `${COLUMNS[col - 1]} ${ROWS[row - 1]}`
        const mark = marks[code]
        return mark ? (
          <li key={code} className={place}>
            <Anchor
              href={mark.href}
              aria-label={`${name}: ${mark.words}`}
              title={`${name}: ${mark.words}`}
              className="flex aspect-square flex-col items-center justify-center rounded-sm border-2 border-brand bg-brand-tint text-xs font-semibold text-brand-strong hover:bg-raised"
            >
              {mark.sign}
              <span>{code}</span>
            </Anchor>
          </li>
        ) : (
          <li
            key={code}
            aria-hidden
            className={`${place} flex aspect-square items-center justify-center rounded-sm border border-line text-xs text-quiet`}
          >
            {code}
          </li>
        )
      })}
    </ul>
  )
}
