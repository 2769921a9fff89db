import { readCellMark, type TypedCell } from './cell/cell-text.ts'
import type { CellRefusal, ReturnedCell } from './grid/window/slots.tsx'

/**
 * The cells of a form that came back with some refused, or refused as a whole: nothing that was typed is
 * lost.
 */
export function returnedCells(
  answer:
    | { refused: readonly ({ typed: TypedCell } & CellRefusal)[] }
    | { typed: Record<string, unknown> }
    | undefined,
): ReturnedCell[] {
  if (answer === undefined) return []
  if ('refused' in answer) {
    return answer.refused.map(({ typed, ...refusal }) => ({ typed, refusal }))
  }
  const { cells } = answer.typed
  return Array.isArray(cells) ? cells.map((cell) => ({ typed: typedCell(Object(cell)), refusal: null })) : []
}

function typedCell(fields: Record<string, unknown>): TypedCell {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  return {
    ...(text('mark') === ''
      ? { measure: text('measure'), period: text('period'), was: text('was') }
      : readCellMark(text('mark'))),
    numerator: text('numerator'),
    denominator: text('denominator'),
    state: text('state'),
    provisional: text('provisional') !== '',
    comment: text('comment'),
    onChart: text('onChart') !== '',
    sure: text('sure'),
    keep: text('keep'),
  }
}
