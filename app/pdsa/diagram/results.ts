import { VERDICTS, type Verdict } from '#app/charts/signals/chart-reading.ts'
import type { Mark } from '#app/toolkit/drivers/diagram.ts'
import type { Sign } from '#app/toolkit/drivers/sign.ts'
import { branchOf, type Tree } from './tree.ts'

/** What the finished chart of a measure shows, by the measure's id. Measures without a chart are left out. */
export type Verdicts = ReadonlyMap<string, Verdict>

const SIGN: Readonly<Record<Verdict, Sign>> = {
  improvement: 'improvement',
  concern: 'concern',
  neither: 'neither',
  'common-cause': 'no-shift',
  'too-early': 'too-early',
}

const ALONE: Readonly<Record<Verdict, string>> = {
  improvement: 'improvement',
  concern: 'concern',
  neither: 'change, neither better nor worse',
  'common-cause': 'no shift',
  'too-early': 'too early to tell',
}

/** After a number of measures. */
const COUNTED: Readonly<Record<Verdict, string>> = {
  improvement: 'improved',
  concern: 'of concern',
  neither: 'changed, neither better nor worse',
  'common-cause': 'without shift',
  'too-early': 'too early to tell',
}

/**
 * What the charts of the measures under each thing show. It says what was seen, and never that one
 * came of the other: a measure that is under several ideas counts once for a driver above them.
 */
export function resultMarks(tree: Tree, verdicts: Verdicts): Map<string, Mark> {
  return new Map(
    tree.map((node) => {
      const measures = new Set(branchOf(tree, node.id).flatMap(({ measureId }) => measureId ?? []))
      const results = [...measures].flatMap((id) => verdicts.get(id) ?? [])
      return [node.id, node.level === 'measure' ? ofMeasure(results[0]) : ofBranch(measures.size, results)]
    }),
  )
}

const ofMeasure = (verdict: Verdict | undefined): Mark =>
  verdict === undefined
    ? { sign: 'unmeasured', words: 'not reported any more' }
    : { sign: SIGN[verdict], words: ALONE[verdict] }

function ofBranch(measures: number, results: readonly Verdict[]): Mark {
  if (measures === 0) return { sign: 'unmeasured', words: 'no measure linked' }
  if (results.length === 0) return { sign: 'unmeasured', words: 'no measure reported any more' }
  if (measures === 1) return { sign: SIGN[results[0]!], words: `1 measure: ${ALONE[results[0]!]}` }
  const counted = VERDICTS.map(
    (verdict) => [verdict, results.filter((one) => one === verdict).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${COUNTED[verdict]}`)
  return { sign: signOf(results), words: `${measures} measures: ${counted.join(', ')}` }
}

/** The first that applies: what moved comes before what did not. */
function signOf(results: readonly Verdict[]): Sign {
  const has = (verdict: Verdict) => results.includes(verdict)
  if (has('improvement') && has('concern')) return 'both'
  const first = VERDICTS.find((verdict) => has(verdict))
  return first === undefined ? 'unmeasured' : SIGN[first]
}
