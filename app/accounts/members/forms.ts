import { z } from 'zod'
import { TEAM_ROLES } from '#app/policy/actor.ts'
import { SECTOR_KEYS } from './sector.ts'

export const memberParam = z.object({ team: z.string().max(80), member: z.uuid() })

export const changeMemberForm = memberParam.extend({
  role: z.enum(TEAM_ROLES, { error: 'Choose a role.' }),
  sector: z.enum(SECTOR_KEYS, { error: 'Choose a sector from the list.' }).optional(),
})
