import type { Problem } from '#app/kernel/result.ts'

/**
 * A team works on at most this many strategy areas at a time (NICHQ: "at least one but no more than three of
 * the six").
 */
export const MOST_AREAS = 3

/** Why a team that works on `open` areas may not add `added`, or null when it may. */
export function areaChoiceProblem(
  teamName: string,
  open: readonly string[],
  added: readonly string[],
): Problem | null {
  const fresh = added.filter((area) => !open.includes(area))
  if (fresh.length === 0) return { field: 'areas', message: 'Choose at least one area to add.' }
  if (open.length + fresh.length <= MOST_AREAS) return null
  return { field: 'areas', message: tooManyAreas(teamName, open.length, fresh.length) }
}

/** The sentence that stops at three, and why there is a limit at all. */
export function tooManyAreas(teamName: string, open: number, added: number): string {
  const now =
    open === 0 ? `You chose ${added} areas` : `${teamName} works on ${open} and you chose ${added} more`
  return `${now}. A team works on one to three areas at a time, so that each gets enough people, tests and attention to move. ${
    open === 0 ? 'Choose three at most.' : 'Stop working on an area first, or choose fewer.'
  }`
}

/** Why an area cannot be left, or null when it can: a team that has begun always works on at least one. */
export function leavingProblem(teamName: string, open: readonly string[]): Problem | null {
  if (open.length > 1) return null
  return {
    field: '',
    message: `This is the only area ${teamName} works on. Choose another first, then stop working on this one.`,
  }
}

/** How much room is left for choosing, as the picker says it while boxes are ticked. */
export function roomSentence(open: number, chosen: number): string {
  const total = open + chosen
  const left = MOST_AREAS - total
  if (left < 0) return `${total} areas chosen; a team works on ${MOST_AREAS} at most.`
  if (left === 0) return `${total} of ${MOST_AREAS} areas chosen. This is the most a team works on at a time.`
  return `${total} of ${MOST_AREAS} areas chosen. Room for ${left} more.`
}
