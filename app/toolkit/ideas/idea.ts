import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { ChangeIdea } from '#app/teams/area-texts/area.ts'
import type { EvidenceLabel } from './evidence.ts'
import type { EvidenceSourceKey } from './evidence-source.ts'

/** What the toolkit adds to a change idea of an area's text. */
export type IdeaDetails = {
  /** Slug of the primary or secondary driver of the area that the idea works on. */
  readonly driver: string
  /** Why it should work. */
  readonly mechanism: string
  readonly evidence: {
    readonly label: EvidenceLabel
    /** What was found, in a sentence. */
    readonly says: string
    readonly source: EvidenceSourceKey
    /** The day on which the label was last held against the source, `YYYY-MM-DD`. */
    readonly checked: string
  }
  /** How to try it within days with a handful of people; null for what is not to be tested any more. */
  readonly firstTest: string | null
  /** Slugs of the catalog measures it should move, or keep from harm. */
  readonly measures: readonly string[]
  /** For a superseded idea: what replaces it, and the idea to look at instead. */
  readonly replaced?: { readonly by: string; readonly says: string }
}

/** An idea by what it is called, for links to it. */
export type NamedIdea = Pick<ChangeIdea, 'slug' | 'title'>

export type Idea = ChangeIdea & IdeaDetails & { readonly area: AreaSlug }
/** An idea as a line of a list. */
export type ListedIdea = NamedIdea & {
  readonly area: AreaSlug
  readonly text: string
  readonly superseded: boolean
  readonly evidence: EvidenceLabel
  /** What it works on, as a label. */
  readonly driver: string | null
}

export type DetailsOf = Readonly<Record<string, IdeaDetails>>

/** The day on which all labels were first held against their sources. */
const FIRST_CHECK = '2026-11-22'

/** The evidence of an idea as it was found at the first check. */
export const evidence = (
  label: EvidenceLabel,
  source: EvidenceSourceKey,
  says: string,
): IdeaDetails['evidence'] => ({ label, source, says, checked: FIRST_CHECK })

/** Evidence of an idea of which no study is known. */
export const untried = (says: string): IdeaDetails['evidence'] => evidence('expert-opinion', 'house', says)
