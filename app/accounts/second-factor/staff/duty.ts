import type { PersonActor } from '#app/policy/actor.ts'

/**
 * Whether somebody needs a second factor once the collaborative requires it: they see the figures of many
 * teams.
 */
export const owesSecondFactor = ({
  standings,
  coaches,
}: Pick<PersonActor, 'standings' | 'coaches'>): boolean =>
  standings.includes('staff') || standings.includes('coach') || coaches.length > 0
