/**
 * The charts that `analyze` computes, by the names of the literature: `pp` and `up` are Laney's P′ and
 * U′.
 */
export const CHART_TYPES = ['run', 'i', 'mr', 'p', 'pp', 'u', 'up', 'c', 'g', 't', 'xbar', 's'] as const
export type ChartType = (typeof CHART_TYPES)[number]

/** What people call them. */
export const CHART_NAME: Record<ChartType, string> = {
  run: 'Run chart',
  i: 'I chart',
  mr: 'Moving range chart',
  p: 'P chart',
  pp: 'P′ chart',
  u: 'U chart',
  up: 'U′ chart',
  c: 'C chart',
  g: 'G chart',
  t: 'T chart',
  xbar: 'X̄ chart',
  s: 'S chart',
}
