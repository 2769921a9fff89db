import { z } from 'zod'
import { slugSchema } from '#app/kernel/params.ts'

/** What a new topic is about, beside an idea: a test, or the chart of a measure of a team. */
export const aboutFields = {
  test: z.uuid().optional(),
  measure: slugSchema.optional(),
  team: slugSchema.optional(),
}

/** The same of an address; what does not fit is as if it were not there. */
export const aboutParams = {
  test: aboutFields.test.catch(undefined),
  measure: aboutFields.measure.catch(undefined),
  team: aboutFields.team.catch(undefined),
}
export type AboutInput = {
  readonly test?: string | undefined
  readonly measure?: string | undefined
  readonly team?: string | undefined
}
