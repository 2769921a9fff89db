import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Decision, Stage } from '../../tests/transitions/stage.ts'
import type { Scale } from '../../tests/scale.ts'

/** A test as the spread of a change needs it. */
export type FamilyTest = {
  readonly id: string
  readonly rampId: string
  readonly cycle: number
  readonly team: {
    readonly id: string
    readonly slug: string
    readonly name: string
    /** Code of the jurisdiction. */
    readonly code: string
    /** A state or the District of Columbia; else a territory or a freely associated state. */
    readonly state: boolean
    readonly demo: boolean
  }
  readonly shared: boolean
  readonly change: string
  readonly stage: Stage
  readonly decision: Decision | null
  readonly reason: string | null
  readonly scale: Scale
  readonly startedOn: CalendarDay | null
  readonly createdAt: Date
  /** The test it was copied from, and the ramp of that. */
  readonly copiedFrom: { readonly id: string; readonly rampId: string } | null
}

/** How far the change has come where it was taken up, in the order of the legend. */
export const OUTCOMES = ['adopt', 'adapt', 'abandon', 'open', 'stopped', 'planned'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OUTCOME_LABEL: Record<Outcome, string> = {
  adopt: 'Adopted',
  adapt: 'Adapted',
  abandon: 'Abandoned',
  open: 'Being tested',
  stopped: 'Stopped',
  planned: 'Planned, not begun',
}

/** The outcome of a test so far. */
export function outcomeOf({
  stage,
  decision,
  startedOn,
}: Pick<FamilyTest, 'stage' | 'decision' | 'startedOn'>): Outcome {
  if (decision !== null) return decision
  if (stage === 'stopped') return 'stopped'
  return startedOn === null ? 'planned' : 'open'
}

/** Whether somebody has really tried it there: what was stopped in its plan was not tried. */
export const wasTried = ({ startedOn }: Pick<FamilyTest, 'startedOn'>): boolean => startedOn !== null

/**
 * A test that the reader may read, without the tests it refers to: they may be ones that the reader may not
 * know of.
 */
export type NamedTest = Omit<FamilyTest, 'copiedFrom' | 'rampId'>

export const named = ({ copiedFrom: _, rampId: __, ...test }: FamilyTest): NamedTest => test

/** The newest begun cycle of a team on the change, its outcome, and how many cycles there were. */
export type ShownTest = NamedTest & { readonly outcome: Outcome; readonly cycles: number }

/** One team's cycles on the change. `test` null: not shared by its team, and never named. */
export type SpreadNode = {
  readonly key: string
  readonly test: ShownTest | null
  /** Whether the test that was asked about is one of the cycles. */
  readonly here: boolean
  readonly children: readonly SpreadNode[]
  /** How many more were copied from it, by this road, that their teams keep. */
  readonly unshared: number
}

export type Spread = {
  readonly roots: readonly SpreadNode[]
  /** One of each team that the reader may read, in the order in which they took it up. */
  readonly named: readonly ShownTest[]
  /** Ramps that their teams do not share, wherever they are. */
  readonly unshared: number
}

type Ramp = {
  readonly id: string
  readonly tests: readonly FamilyTest[]
  readonly from: string | null
}

/**
 * The tree of copies. `tests`: all tests of all ramps that were copied from each other; `mayRead`: what the
 * reader may know about. Of what they may not, only the number is shown; it keeps a place in the tree where
 * something they may read was copied from it. `asked`: the test whose spread it is.
 */
export function spreadOf(
  tests: readonly FamilyTest[],
  mayRead: (test: FamilyTest) => boolean,
  asked: string,
): Spread {
  const ramps = rampsOf(tests)
  const childrenOf = (parent: string | null) =>
    ramps.filter((ramp) => ramp.from === parent).flatMap((ramp) => nodeOf(ramp))
  function nodeOf({ id, tests: own }: Ramp): SpreadNode[] {
    const shown = shownOf(own.filter(mayRead))
    const below = childrenOf(id)
    const [children, hidden] = [below.filter(hasName), below.filter((node) => !hasName(node))]
    const unshared = hidden.reduce((sum, node) => sum + 1 + node.unshared, 0)
    const here = own.some((one) => one.id === asked)
    // The ids of tests that are not shared never leave the server.
    return [{ key: shown?.id ?? `kept ${children[0]?.key ?? ''}`, test: shown, here, children, unshared }]
  }
  const all = childrenOf(null)
  const shown = ramps.flatMap(({ tests: own }) => shownOf(own.filter(mayRead)) ?? [])
  return { roots: all.filter(hasName), named: shown, unshared: ramps.length - shown.length }
}

const hasName = (node: SpreadNode): boolean => node.test !== null || node.children.length > 0

/** The newest cycle that was begun, or the newest at all. */
function shownOf(readable: readonly FamilyTest[]): ShownTest | null {
  const newest = readable.findLast(wasTried) ?? readable.at(-1)
  if (newest === undefined) return null
  return { ...named(newest), outcome: outcomeOf(newest), cycles: readable.length }
}

/**
 * Ramps in the order in which they began. One is under the ramp it was first copied from, if that is no
 * younger and is not under it.
 */
function rampsOf(tests: readonly FamilyTest[]): Ramp[] {
  const byRamp = new Map<string, FamilyTest[]>()
  for (const test of tests) byRamp.set(test.rampId, [...(byRamp.get(test.rampId) ?? []), test])
  const begun = ([, own]: readonly [string, readonly FamilyTest[]]) =>
    Math.min(...own.map(({ createdAt }) => createdAt.getTime()))
  const sorted = [...byRamp].toSorted((a, b) => begun(a) - begun(b))
  const place = new Map(sorted.map((entry) => [entry[0], begun(entry)]))
  const parents = new Map<string, string | null>()
  const hangsOn = (one: string | null, other: string): boolean =>
    one === other || (one !== null && hangsOn(parents.get(one) ?? null, other))
  return sorted.map(([id, unsorted]) => {
    const own = unsorted.toSorted((a, b) => a.cycle - b.cycle)
    const sources = own.flatMap(({ copiedFrom }) => copiedFrom?.rampId ?? [])
    const older = (source: string) => (place.get(source) ?? Infinity) <= place.get(id)!
    const from = sources.find((source) => older(source) && !hangsOn(source, id)) ?? null
    parents.set(id, from)
    return { id, tests: own, from }
  })
}
