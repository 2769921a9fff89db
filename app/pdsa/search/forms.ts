import { z } from 'zod'
import { pageMarkField } from '#app/kernel/page-mark.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { SCALES, type Scale } from '../tests/scale.ts'
import { DECISIONS, STAGES } from '../tests/transitions/stage.ts'

const some = z.string().trim().min(1).max(120).optional().catch(undefined)

/** What tests are looked for by; a choice that is not in its list is as if it had not been made. */
export const testSearchForm = z.object({
  words: z.string().trim().max(200).optional().catch(undefined),
  area: z.enum(AREA_SLUGS).optional().catch(undefined),
  /** Of the area. */
  driver: some,
  idea: some,
  measure: some,
  decision: z.enum(DECISIONS).optional().catch(undefined),
  stage: z.enum(STAGES).optional().catch(undefined),
  scale: z.coerce
    .number()
    .refine((scale) => (SCALES as readonly number[]).includes(scale))
    .transform((scale) => scale as Scale)
    .optional()
    .catch(undefined),
  team: z.string().trim().min(1).max(80).optional().catch(undefined),
  /** Two letters of the jurisdiction. */
  state: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .optional()
    .catch(undefined),
  /** The last test of the page before. */
  after: pageMarkField,
})

export type TestSearch = z.output<typeof testSearchForm>
