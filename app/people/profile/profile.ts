import { LISTED_AT_FIRST, type Audience } from '#app/policy/action.ts'

/**
 * What a person decides about, part by part: who may see it. `listing` is being found at all, with teams,
 * roles and sectors.
 */
export const PROFILE_PARTS = [
  'listing',
  'email',
  'title',
  'organization',
  'areas',
  'timeZone',
  'about',
] as const
export type ProfilePart = (typeof PROFILE_PARTS)[number]

export type Shown = Readonly<Record<ProfilePart, Audience>>

/**
 * Who sees what of somebody who has chosen nothing yet: enough to be found by those who work on the same, and
 * never the address.
 */
export const SHOWN_AT_FIRST: Shown = {
  listing: LISTED_AT_FIRST,
  email: 'near',
  title: 'everyone',
  organization: 'everyone',
  areas: 'everyone',
  timeZone: 'everyone',
  about: 'everyone',
}

export const AUDIENCE_LABEL: Record<Audience, string> = {
  everyone: 'Everyone signed in',
  near: 'My teams and their coaches',
  staff: 'Nobody but national staff',
}
