import { isAreaSlug } from '#app/teams/areas/area-slug.ts'
import type { StoredPerson } from './person.ts'
import { TIME_ZONE_KEYS } from './profile/time-zones.ts'

export type ProfileStands = Pick<
  StoredPerson,
  'name' | 'title' | 'organization' | 'areas' | 'timeZone' | 'about' | 'shown'
>

/** The fields of the form of a profile as they stand; what a person does not say is undefined. */
export const profileFields = ({
  name,
  title,
  organization,
  areas,
  timeZone,
  about,
  shown,
}: ProfileStands) => ({
  ...{ name, title: title ?? undefined, organization: organization ?? undefined, about: about ?? undefined },
  ...{ areas: areas.filter(isAreaSlug), timeZone: TIME_ZONE_KEYS.find((key) => key === timeZone) },
  ...{ listingFor: shown.listing, emailFor: shown.email, titleFor: shown.title },
  ...{ organizationFor: shown.organization, areasFor: shown.areas, timeZoneFor: shown.timeZone },
  aboutFor: shown.about,
})
