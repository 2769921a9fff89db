import { z } from 'zod'

/**
 * The short name of a team, an area or an idea as an address holds it; whether there is one is asked later.
 */
export const slugSchema = z.string().max(80)

/** The team that an address or a form is about. */
export const teamParam = z.object({ team: slugSchema })
