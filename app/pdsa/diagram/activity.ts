import { addDays, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { month, monthLabel } from '#app/kernel/time/month.ts'
import type { Mark } from '#app/toolkit/drivers/diagram.ts'
import { branchOf, type Tree, type TreeNode } from './tree.ts'

/** A test of change as far as the diagram counts it. */
export type CountedTest = {
  readonly id: string
  readonly area: AreaSlug
  /** The change in one line. */
  readonly change: string
  /** The idea of the toolkit that it tests; null for one of the team's own. */
  readonly ideaSlug: string | null
  /** The ideas of the diagram that the team counts it under besides. */
  readonly nodeIds: readonly string[]
  /** Planned or running: neither done nor stopped. */
  readonly open: boolean
  /** The last day on which something of it happened, as far as it is known; not after today. */
  readonly latest: CalendarDay
}

/** How long after its end a test counts as lately: as long as three monthly figures take. */
const LATELY_DAYS = 92

/**
 * What is shown for each driver and idea from the tests under it, and for the aim from all; measures have
 * none.
 */
export function activityMarks(
  tree: Tree,
  tests: readonly CountedTest[],
  today: CalendarDay,
): Map<string, Mark> {
  const lately = addDays(today, -LATELY_DAYS)
  return new Map(
    tree
      .filter(({ level }) => level !== 'measure')
      .map((node) => [node.id, activityMark(testsUnder(tree, node, tests), lately)]),
  )
}

/** The tests of the ideas under a thing, and of the thing itself. */
export function testsUnder(tree: Tree, { id }: TreeNode, tests: readonly CountedTest[]): CountedTest[] {
  const branch = branchOf(tree, id)
  return tests.filter((test) =>
    branch.some(
      (node) => test.nodeIds.includes(node.id) || (node.ideaSlug !== null && node.ideaSlug === test.ideaSlug),
    ),
  )
}

function activityMark(tests: readonly CountedTest[], lately: CalendarDay): Mark {
  if (tests.length === 0) return { sign: 'untouched', words: 'no test yet' }
  const open = tests.filter((test) => test.open).length
  const latest = tests.map((test) => test.latest).reduce((a, b) => (a > b ? a : b))
  const count = tests.length === 1 ? '1 test' : `${tests.length} tests`
  const last = `last ${monthLabel(month(latest.slice(0, 7)))}`
  if (open > 0) return { sign: 'open', words: `${count}, ${open} open, ${last}` }
  return { sign: latest >= lately ? 'lately' : 'long-ago', words: `${count}, none open, ${last}` }
}
