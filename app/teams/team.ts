import type { AreaSlug } from './areas/area-slug.ts'

/** A team as every page of it needs to know it. */
export type Team = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly jurisdictionCode: string
  readonly hhsRegion: number
  /** Of the demo story: its numbers are invented. */
  readonly demo: boolean
  /** Its record is read, and nothing is added to it any more. */
  readonly closed: boolean
}

export type AreaTeam = {
  readonly slug: string
  readonly code: string
  readonly name: string
  readonly demo: boolean
}

/** A team's work on one area, from choosing it to leaving it. */
export type TeamAreaSpell = {
  readonly areaSlug: AreaSlug
  readonly startedAt: Date
  readonly startedBy: string | null
  readonly leftAt: Date | null
  readonly leftBy: string | null
  readonly leftReason: string | null
}

export type TeamListing = {
  readonly id: string
  readonly slug: string
  readonly code: string
  readonly name: string
  readonly hhsRegion: number
  readonly demo: boolean
  readonly areas: readonly AreaSlug[]
}

export type Jurisdiction = { readonly code: string; readonly name: string; readonly hhsRegion: number }

export type Phase = {
  readonly number: number
  readonly name: string
  readonly ledBy: string
  readonly scope: string
  readonly startsOn: Date
  readonly endsOn: Date
  readonly source: string
}
