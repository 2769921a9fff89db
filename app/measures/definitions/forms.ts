import { z } from 'zod'
import { isMonth, type Month } from '#app/kernel/time/month.ts'
import { FREQUENCIES } from '#app/kernel/time/period.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { DIRECTIONS, LEVELS, MEASURE_KINDS } from '../catalog/measure.ts'
import { COUNTINGS } from './counting.ts'

/** The measure's address in the path: `safe-crib-audit`. */
export const measureParam = z.object({ measure: z.string().max(120) })

const words = (sentence: string, most = 1000) =>
  z
    .string({ error: sentence })
    .trim()
    .min(3, { error: sentence })
    .max(most, { error: `Keep this under ${most.toLocaleString('en-US')} characters.` })

/** The fields of a wording, the same for a new measure and a new version. */
export const wordingFields = z.object({
  numeratorText: words('Say what is counted, in a few words.', 500),
  denominatorText: words('Say what it is out of, in a few words.', 500).nullish().default(null),
  guidance: words('Say how to count: who is left out, and what to do in doubt.', 3000),
  source: words('Say where the figures come from.', 500),
  usualLagMonths: z
    .number({ error: 'Enter the lag in whole months; 0 when the figure is there as the period ends.' })
    .int({ error: 'Enter the lag in whole months.' })
    .min(0, { error: 'A lag is zero or more months.' })
    .max(60, { error: 'A lag is 60 months at most.' }),
})

const aMonth = 'Enter the first month it holds for as year and month, such as 2026-01.'

export const versionFields = wordingFields.extend({
  effective: z
    .string({ error: aMonth })
    .refine(isMonth, { error: aMonth })
    .transform((text) => text as Month),
  changed: words('Say what is different from the version before.'),
  reason: words('Say why the definition changes.'),
  breaksSeries: z.boolean().default(false),
})

export const writeVersionForm = measureParam.extend(versionFields.shape)

export const retireForm = measureParam.extend({
  reason: words('Say why the measure can no longer be picked; teams that report it will read this.'),
})

/** A new measure, of the catalog or of a team. */
export const newMeasureFields = wordingFields.extend({
  name: words('Name the measure in a few words.', 120),
  area: z.enum(AREA_SLUGS, { error: 'Choose the strategy area it belongs to.' }),
  kind: z.enum(MEASURE_KINDS, { error: 'Choose what it shows.' }),
  counting: z.enum(COUNTINGS, { error: 'Choose how it is counted.' }),
  direction: z.enum(DIRECTIONS, { error: 'Choose which way is better.' }),
  frequency: z.enum(FREQUENCIES, { error: 'Choose how often it is reported.' }),
  level: z.enum(LEVELS, { error: 'Choose what it covers.' }),
})
