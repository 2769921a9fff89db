import { counted } from '#app/kernel/text/plural.ts'
import { isAreaSlug, type AreaSlug } from '#app/teams/areas/area-slug.ts'

/** The most people whom one post may mention. */
export const MOST_MENTIONED = 30

/**
 * Whom a name mentions: one person, the people of a team, or the leads of the teams of an area. Exactly one
 * is not null.
 */
export type Target = {
  readonly personId: string | null
  readonly teamId: string | null
  readonly areaSlug: AreaSlug | null
}

/** A name of a post, and how many it notifies. */
export type MentionReach = {
  readonly name: string
  readonly notified: number
  /** How many it mentions who may not read the topic. */
  readonly excluded: number
}

const LEADS = '-leads'

/** The area whose leads a name mentions: `safe-sleep-leads`. */
export function areaOfLeads(name: string): AreaSlug | null {
  const area = name.endsWith(LEADS) ? name.slice(0, -LEADS.length) : ''
  return isAreaSlug(area) ? area : null
}

export const leadsName = (area: AreaSlug): string => `${area}${LEADS}`

/** How many people a post notifies: `This notifies 12 people.` */
export const notifiesText = (people: number): string =>
  people === 0
    ? 'This notifies nobody.'
    : `This notifies ${counted(people, { one: 'person', other: 'people' })}.`

/** Says of a name whom it does not reach; null where it reaches all. */
export function excludedText({ name, notified, excluded }: MentionReach): string | null {
  if (excluded === 0) return null
  if (notified === 0 && excluded === 1) return `@${name} may not read this topic, so they are not notified.`
  if (notified === 0) return `Nobody of @${name} may read this topic, so nobody there is notified.`
  const people = counted(excluded, { one: 'person', other: 'people' })
  return `${people} of @${name} may not read this topic and get no notice.`
}

export const tooManyText = (people: number): string =>
  `This mentions ${people} people, and a post may mention ${MOST_MENTIONED} at most. Leave out a team or a group.`

export const unknownText = (name: string): string => `Nobody you can mention has the name @${name}.`
