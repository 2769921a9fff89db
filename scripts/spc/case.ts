import { z } from 'zod'

const numbers = z.array(z.number().nullable())
const places = z.array(z.union([z.string(), z.number()]).nullable())
const pointNumber = z.int().min(1)

/**
 * The input of one chart, in the names of the exchange format. Points are numbered from 1; null is missing.
 */
export const chartInput = z.object({
  y: numbers,
  n: numbers.nullish(),
  x: places.nullish(),
  part: z.array(z.int()).nullish(),
  freeze: pointNumber.nullish(),
  exclude: z.array(z.int()).nullish(),
  cl: z.number().nullish(),
  multiply: z.number().nullish(),
  agg: z.enum(['mean', 'median', 'sum']).nullish(),
  screened_mr: z.boolean().nullish(),
})

export const nhsInput = z.object({
  y: numbers,
  x: places.nullish(),
  rebase: z.array(z.int()).nullish(),
  fix_after_n_points: pointNumber.nullish(),
  screen_outliers: z.boolean().nullish(),
  improvement_direction: z.enum(['increase', 'decrease', 'neutral']).nullish(),
  target: z.number().nullish(),
})

export const ihiInput = z.object({
  y: numbers,
  median: z.number().nullish(),
  baseline: pointNumber.nullish(),
})

/** A chart of more points than this is none; the sum behind its limit would take seconds and more. */
const MOST_USEFUL = 1_000_000

export const anhoejInput = z.object({ n_useful: pointNumber.max(MOST_USEFUL) })

/** A case before its input is read, which depends on its chart. */
export const anyCase = z.object({
  id: z.union([z.string(), z.number()]),
  chart: z.string(),
  input: z.unknown(),
})
