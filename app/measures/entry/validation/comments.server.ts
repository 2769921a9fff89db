import type { CONFIRMED } from '#app/kernel/identifying/confirm-words.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import { cellKey, type TypedCell } from '../cell/cell-text.ts'
import type { Validation } from './validate.ts'

type Sent = { readonly cells: readonly TypedCell[]; readonly [CONFIRMED]: readonly string[] }

/**
 * Sends cells back whose comment could identify a person or a small place, and is not confirmed or is never
 * stored.
 */
export async function checkComments(
  context: Pick<Context, 'db'>,
  validation: Validation,
  sent: Sent,
): Promise<Validation> {
  const keyOf = (cell: Validation['accepted'][number]) => cellKey(cell.measure.slug, cell.period)
  const texts = Object.fromEntries(
    validation.accepted.flatMap((cell) =>
      cell.comment === cell.before?.comment ? [] : [[keyOf(cell), cell.comment]],
    ),
  )
  const problems = new Map((await checkTexts(context, texts, sent)).map((one) => [one.field, one]))
  if (problems.size === 0) return validation
  const back = sent.cells.flatMap((typed) => {
    const problem = problems.get(cellKey(typed.measure, typed.period))
    if (problem === undefined) return []
    const { message, ...check } = problem
    const kind = check.confirm ? ('question' as const) : ('wrong' as const)
    return [{ typed, part: 'comment' as const, message, kind, theirs: null, check }]
  })
  return {
    accepted: validation.accepted.filter((cell) => !problems.has(keyOf(cell))),
    refused: [...validation.refused, ...back],
  }
}
