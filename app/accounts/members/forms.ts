import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { TEAM_ROLES } from '#app/policy/actor.ts'
import { SECTOR_KEYS } from './sector.ts'

export const memberParam = z.object({ team: slugSchema, member: z.uuid() })

export const changeMemberForm = memberParam.extend({
  role: z.enum(TEAM_ROLES, { error: 'Choose a role.' }),
  sector: z.enum(SECTOR_KEYS, { error: 'Choose a sector from the list.' }).optional(),
})
