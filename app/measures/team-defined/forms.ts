import { z } from 'zod'
import { slugSchema } from '#app/kernel/params.ts'
import { isMonth, type Month } from '#app/kernel/time/month.ts'
import { newMeasureFields, versionFields } from '../definitions/forms.ts'
import { teamMeasureParam } from '../forms.ts'

const aMonth = 'Enter the first month the team will report, as year and month, such as 2026-01.'

export const newOwnMeasureForm = newMeasureFields.extend({
  team: slugSchema,
  dueFrom: z
    .string({ error: aMonth })
    .refine(isMonth, { error: aMonth })
    .transform((text) => text as Month),
})

export const ownVersionForm = teamMeasureParam.extend(versionFields.shape)
