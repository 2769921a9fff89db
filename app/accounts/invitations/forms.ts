import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { STANDINGS, TEAM_ROLES } from '#app/policy/actor.ts'
import { SECTOR_KEYS } from '../members/sector.ts'
import { newPassword, personName } from '../forms.ts'

export const MOST_AT_ONCE = 60

const people = z
  .string({ error: 'Give the addresses of the people to invite.' })
  .trim()
  .min(1, { error: 'Give the addresses of the people to invite.' })
  .max(20_000, { error: `Invite at most ${MOST_AT_ONCE} people at once.` })

export const inviteToTeamForm = z.object({
  team: slugSchema,
  people,
  role: z.enum(TEAM_ROLES, { error: 'Choose a role.' }),
  sector: z.enum(SECTOR_KEYS, { error: 'Choose a sector from the list.' }).optional(),
})

export const inviteWithStandingForm = z.object({
  people,
  role: z.enum(STANDINGS, { error: 'Choose a standing.' }),
})

export const acceptForm = z.object({
  token: z.string().max(200),
  name: personName.optional(),
  password: newPassword.optional(),
  secure: z.boolean(),
})
