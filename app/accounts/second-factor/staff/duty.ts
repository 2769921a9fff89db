import type { PersonActor } from '#app/policy/actor.ts'

/** Whether somebody is of those who need a second factor once the collaborative asks for it: they see the figures of many teams. */
export const owesSecondFactor = ({
  standings,
  coaches,
}: Pick<PersonActor, 'standings' | 'coaches'>): boolean =>
  standings.includes('staff') || standings.includes('coach') || coaches.length > 0
