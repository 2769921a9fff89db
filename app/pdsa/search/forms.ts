import { z } from 'zod'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { SCALES, type Scale } from '../tests/scale.ts'
import { DECISIONS, STAGES } from '../tests/stage.ts'

const some = z.string().trim().min(1).max(120).optional().catch(undefined)
const AFTER = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What tests are looked for by; a choice that is not in its list is as if it had not been made. */
export const findForm = z.object({
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
  after: z
    .string()
    .regex(AFTER)
    .refine((text) => !Number.isNaN(Date.parse(text.slice(0, 24))))
    .optional()
    .catch(undefined),
})

export type TestSearch = z.output<typeof findForm>
