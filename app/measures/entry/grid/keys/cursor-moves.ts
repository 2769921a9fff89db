/**
 * The place of a figure field: the table, the period's column, the measure's row, and numerator (0) or
 * denominator (1).
 */
export type FieldPlace = {
  readonly table: number
  readonly column: number
  readonly row: number
  readonly part: number
}

export type Move = 'next' | 'back' | 'down' | 'up' | 'left' | 'right'

/**
 * The field a key leads to, as an index into `fields`, or null where the grid ends. Down and up run through
 * one column, numerator before denominator; `next` and `back` go on to the neighboring column at its end.
 * `fields` need not be in any order.
 */
export function moveFrom(fields: readonly FieldPlace[], from: FieldPlace, move: Move): number | null {
  const column = (place: FieldPlace) => place.table === from.table && place.column === from.column
  switch (move) {
    case 'down':
      return nearest(fields, from, byColumn, 1, column)
    case 'up':
      return nearest(fields, from, byColumn, -1, column)
    case 'next':
      return nearest(fields, from, byColumn, 1)
    case 'back':
      return nearest(fields, from, byColumn, -1)
    case 'right':
    case 'left': {
      const line = (place: FieldPlace) =>
        place.table === from.table && place.row === from.row && place.part === from.part
      return nearest(fields, from, byColumn, move === 'right' ? 1 : -1, line)
    }
  }
}

const byColumn = (a: FieldPlace, b: FieldPlace): number =>
  a.table - b.table || a.column - b.column || a.row - b.row || a.part - b.part

/** The field that comes first after `from` (or last before it) among those that fit. */
function nearest(
  fields: readonly FieldPlace[],
  from: FieldPlace,
  order: (a: FieldPlace, b: FieldPlace) => number,
  direction: 1 | -1,
  fits: (place: FieldPlace) => boolean = () => true,
): number | null {
  let best: number | null = null
  for (const [index, place] of fields.entries()) {
    if (!fits(place) || order(place, from) * direction <= 0) continue
    if (best === null || order(place, fields[best]!) * direction < 0) best = index
  }
  return best
}
