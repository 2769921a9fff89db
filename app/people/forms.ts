import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { SECTOR_KEYS } from '#app/accounts/members/sector.ts'
import { personName } from '#app/accounts/forms.ts'
import { AUDIENCES } from '#app/policy/action.ts'
import { STANDINGS, TEAM_ROLES } from '#app/policy/actor.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { TIME_ZONE_KEYS } from './profile/time-zones.ts'

/** A line that may stay empty. */
const line = (what: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Keep ${what} under ${most} characters.` })
    .optional()

const audience = z.enum(AUDIENCES, { error: 'Choose who may see this.' })

export const profileForm = z.object({
  name: personName,
  title: line('the role title', 120),
  organization: line('the organization', 160),
  areas: z.array(z.enum(AREA_SLUGS, { error: 'Choose areas from the list.' })).default([]),
  timeZone: z.enum(TIME_ZONE_KEYS, { error: 'Choose a time zone from the list.' }).optional(),
  about: line('the line about yourself', 300),
  listingFor: audience,
  emailFor: audience,
  titleFor: audience,
  organizationFor: audience,
  areasFor: audience,
  timeZoneFor: audience,
  aboutFor: audience,
})

/** An empty choice of a list says nothing; one that is not in the list is as if it had not been made. */
const chosen = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined)

export const searchForm = z.object({
  words: z.string().trim().max(100).optional().catch(undefined),
  team: slugSchema.optional(),
  area: chosen(AREA_SLUGS),
  /** Change idea that a team of theirs tested. */
  idea: slugSchema.optional().catch(undefined),
  /** HHS region of a team of theirs. */
  region: z.coerce.number().int().min(1).max(10).optional().catch(undefined),
  sector: chosen(SECTOR_KEYS),
  role: chosen([...TEAM_ROLES, ...STANDINGS]),
  after: z.uuid().optional().catch(undefined),
})
