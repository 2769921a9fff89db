import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { testParam } from '../forms.ts'
import { SHARINGS } from '../tests/test.ts'

const sharing = z.enum(SHARINGS, { error: 'Choose who may read it.' })

export const shareTestForm = testParam.extend({ sharing })
export const usualSharingForm = z.object({ team: slugSchema, sharing })
