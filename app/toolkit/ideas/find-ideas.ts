import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { driverPath } from '../drivers/driver-path.ts'
import type { EvidenceLabel } from './evidence.ts'
import type { Idea } from './idea.ts'

export type IdeaSearch = {
  readonly area?: AreaSlug | undefined
  readonly evidence?: EvidenceLabel | undefined
  readonly words?: string | undefined
}

/**
 * The ideas that fit all that was asked: every word somewhere in the text about the idea, in any order, as
 * part of a word.
 */
export function findIdeas(ideas: readonly Idea[], { area, evidence, words = '' }: IdeaSearch): Idea[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  return ideas.filter(
    (idea) =>
      (area === undefined || idea.area === area) &&
      (evidence === undefined || idea.evidence.label === evidence) &&
      (wanted.length === 0 || holds(idea, wanted)),
  )
}

function holds(idea: Idea, wanted: readonly string[]): boolean {
  const path = driverPath(idea.area, idea.driver)
  const searched = folded(
    [
      idea.title,
      idea.text.text,
      idea.mechanism,
      idea.firstTest ?? '',
      idea.evidence.says,
      AREA_NAMES[idea.area].name,
      path?.primary.text ?? '',
      path?.secondary?.text ?? '',
    ].join(' '),
  )
  return wanted.every((word) => searched.includes(word))
}

/** Letters as they are compared: small, without accents. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
