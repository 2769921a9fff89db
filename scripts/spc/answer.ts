import type { z } from 'zod'
import { anhoejLimits } from '#app/charts/statistics/runs.ts'
import { analyze } from '#app/charts/spc/analyze.ts'
import { CHART_TYPES, type ChartType } from '#app/charts/spc/chart-type.ts'
import { ihiRules } from '#app/charts/spc/rules/ihi.ts'
import { analyzeNhs } from '#app/charts/spc/xmr-nhs.ts'
import { anhoejInput, anyCase, chartInput, ihiInput, nhsInput } from './case.ts'
import { chartExpected, ihiExpected, nhsExpected } from './expected.ts'

type Id = string | number | null

/**
 * An answer, or why there is none. `expected` is `{error: true}` for an input that a chart refuses, and
 * `refused` says why.
 */
export type Answer = { id: Id; expected: object; refused?: string } | { id: Id; error: string }

/** What this product computes for one case of the exchange format. Never throws for what a case may hold. */
export function answer(one: unknown): Answer {
  const read = anyCase.safeParse(one)
  if (!read.success) return { id: idOf(one), error: said(read.error) }
  const { id, chart, input } = read.data
  if (isChartType(chart)) return answerChart(id, chart, input)
  if (chart === 'xmr-ptd') return answerNhs(id, input)
  if (chart === 'rules-perla') {
    return reading(id, ihiInput, input, ({ y, ...options }) => ({
      id,
      expected: ihiExpected(ihiRules(y, options)),
    }))
  }
  if (chart === 'rules-anhoej') {
    return reading(id, anhoejInput, input, ({ n_useful }) => {
      const { longestRunMax, nCrossingsMin } = anhoejLimits(n_useful)
      return { id, expected: { longest_run_max: longestRunMax, n_crossings_min: nCrossingsMin } }
    })
  }
  return { id, error: `There is no chart ${JSON.stringify(chart)}.` }
}

function answerChart(id: Id, chart: ChartType, input: unknown): Answer {
  return reading(id, chartInput, input, ({ agg, screened_mr, multiply, ...rest }) => {
    const analyzed = analyze(chart, {
      ...rest,
      aggregate: agg ?? undefined,
      screen: screened_mr ?? undefined,
      multiply: multiply ?? undefined,
    })
    if (!analyzed.ok) return refusal(id, analyzed)
    return { id, expected: chartExpected(analyzed.value, rest.x != null) }
  })
}

function answerNhs(id: Id, input: unknown): Answer {
  return reading(id, nhsInput, input, ({ y, x, rebase, target, ...rest }) => {
    const analyzed = analyzeNhs({
      y,
      x,
      rebase,
      target,
      fixAfter: rest.fix_after_n_points,
      screen: rest.screen_outliers ?? undefined,
      direction: rest.improvement_direction ?? 'increase',
    })
    return analyzed.ok ? { id, expected: nhsExpected(analyzed.value) } : refusal(id, analyzed)
  })
}

function reading<T extends z.ZodType>(
  id: Id,
  schema: T,
  input: unknown,
  run: (input: z.infer<T>) => Answer,
): Answer {
  const read = schema.safeParse(input)
  return read.success ? run(read.data) : { id, error: said(read.error) }
}

/** Lists that do not fit together are a malformed case; everything else that is refused is an answer. */
function refusal(id: Id, { code, message }: { code: string; message: string }): Answer {
  if (code === 'lengths-differ' || code === 'mixed-x') return { id, error: message }
  return { id, expected: { error: true }, refused: message }
}

const isChartType = (chart: string): chart is ChartType => CHART_TYPES.some((known) => known === chart)

const said = ({ issues: [first] }: z.ZodError): string =>
  `${first!.path.join('.') || 'The case'}: ${first!.message}`

function idOf(one: unknown): Id {
  const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}
