import { z } from 'zod'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { EVIDENCE_LABELS } from './ideas/evidence.ts'

/** What ideas are looked for by; a choice that is not in its list is as if it had not been made. */
export const ideaSearch = z.object({
  area: z.enum(AREA_SLUGS).optional().catch(undefined),
  evidence: z.enum(EVIDENCE_LABELS).optional().catch(undefined),
  words: z.string().trim().max(200).optional().catch(undefined),
})
