import type { ChartType } from '../chart-type.ts'
import type { ChartMethod } from '../lines.ts'
import { countLines } from './c.ts'
import { geometricLines } from './g.ts'
import { individualLines } from './i.ts'
import { movingRangeLines } from './mr.ts'
import { primeProportionLines } from './p-prime.ts'
import { proportionLines } from './p.ts'
import { runLines } from './run.ts'
import { subgroupSpreadLines } from './s.ts'
import { timeLines } from './t.ts'
import { primeRateLines } from './u-prime.ts'
import { rateLines } from './u.ts'
import { subgroupMeanLines } from './xbar.ts'

interface Method {
  readonly lines: ChartMethod
  /** Whether values are divided: always, when denominators are given, or never. */
  readonly divided: 'always' | 'if-given' | 'never'
}

export const METHODS: Record<ChartType, Method> = {
  run: { lines: runLines, divided: 'if-given' },
  i: { lines: individualLines, divided: 'if-given' },
  mr: { lines: movingRangeLines, divided: 'if-given' },
  p: { lines: proportionLines, divided: 'always' },
  pp: { lines: primeProportionLines, divided: 'always' },
  u: { lines: rateLines, divided: 'always' },
  up: { lines: primeRateLines, divided: 'always' },
  c: { lines: countLines, divided: 'never' },
  g: { lines: geometricLines, divided: 'never' },
  t: { lines: timeLines, divided: 'never' },
  xbar: { lines: subgroupMeanLines, divided: 'never' },
  s: { lines: subgroupSpreadLines, divided: 'never' },
}
