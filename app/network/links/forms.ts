import { z } from 'zod'
import { slugSchema } from '#app/kernel/params.ts'
import { isPeriod } from '#app/kernel/time/period.ts'

/**
 * What a new topic is about, beside an idea: a test, the chart of a measure of a team or one period of it, a
 * driver of a team's diagram (`node`) or of an area's, or an aim of a team.
 */
export const aboutFields = {
  test: z.uuid().optional(),
  measure: slugSchema.optional(),
  team: slugSchema.optional(),
  period: z.string().refine(isPeriod).optional(),
  driver: slugSchema.optional(),
  node: z.uuid().optional(),
  aim: z.uuid().optional(),
}

/** The same of an address; what does not fit is as if it were not there. */
export const aboutParams = {
  test: aboutFields.test.catch(undefined),
  measure: aboutFields.measure.catch(undefined),
  team: aboutFields.team.catch(undefined),
  period: aboutFields.period.catch(undefined),
  driver: aboutFields.driver.catch(undefined),
  node: aboutFields.node.catch(undefined),
  aim: aboutFields.aim.catch(undefined),
}
export type AboutInput = {
  readonly [Field in keyof typeof aboutFields]?: string | undefined
}
