import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { activityMarks, type CountedTest } from './activity.ts'
import { headline } from './look.ts'
import { endDrivers, untouchedDrivers } from './picture.ts'
import type { Tree } from './tree.ts'

/** The diagrams of a team as they stand, and its tests. */
export type DrawnByTeam = {
  readonly diagrams: readonly { readonly area: AreaSlug; readonly tree: Tree }[]
  readonly tests: readonly CountedTest[]
  readonly today: CalendarDay
  readonly mayWrite: boolean
}

/** An area of a team, and what its diagram says in a line; `says` is null where there is no diagram yet. */
export type DiagramLine = {
  readonly area: AreaSlug
  readonly says: string | null
  /** The first drivers that nobody has tested, and how many more there are. */
  readonly untouched: readonly string[]
  readonly more: number
  readonly mayBegin: boolean
}

const MOST_NAMED = 3

/** A line for each area that a team works on. */
export function diagramLines(
  open: readonly AreaSlug[],
  { diagrams, tests, today, mayWrite }: DrawnByTeam,
): DiagramLine[] {
  return open.map((area) => {
    const tree = diagrams.find((one) => one.area === area)?.tree
    if (tree === undefined) return { area, says: null, untouched: [], more: 0, mayBegin: mayWrite }
    const counted = tests.filter((test) => test.area === area)
    const untouched = untouchedDrivers(tree, activityMarks(tree, counted, today))
    return {
      area,
      says: headline(endDrivers(tree).length, untouched.length),
      untouched: untouched.slice(0, MOST_NAMED).map(({ label }) => label ?? ''),
      more: Math.max(0, untouched.length - MOST_NAMED),
      mayBegin: false,
    }
  })
}
