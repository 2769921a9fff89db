import { AREA_TEXTS } from '#app/teams/area-texts/index.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { DetailsOf, Idea, NamedIdea } from '../ideas/idea.ts'
import { PRECONCEPTION_DETAILS } from './preconception-interconception.ts'
import { PRETERM_DETAILS } from './preterm-early-term.ts'
import { RISK_APPROPRIATE_CARE_DETAILS } from './risk-appropriate-care.ts'
import { SAFE_SLEEP_DETAILS } from './safe-sleep.ts'
import { SMOKING_DETAILS } from './smoking-cessation.ts'
import { SOCIAL_DETERMINANTS_DETAILS } from './social-determinants.ts'

/** What the toolkit adds to the ideas of each area, by the slug of the idea. */
export const DETAILS: Readonly<Record<AreaSlug, DetailsOf>> = {
  'safe-sleep': SAFE_SLEEP_DETAILS,
  'smoking-cessation': SMOKING_DETAILS,
  'preconception-interconception': PRECONCEPTION_DETAILS,
  'social-determinants': SOCIAL_DETERMINANTS_DETAILS,
  'preterm-early-term': PRETERM_DETAILS,
  'risk-appropriate-care': RISK_APPROPRIATE_CARE_DETAILS,
}

/** Every change idea in the order of the areas; its title and text are those of the area. */
export const IDEAS: readonly Idea[] = AREA_TEXTS.flatMap(({ slug: area, changeIdeas }) =>
  changeIdeas.map((idea) => {
    const details = DETAILS[area][idea.slug]
    if (details === undefined) throw new Error(`The toolkit says nothing about the idea ${idea.slug}.`)
    return { ...idea, ...details, area }
  }),
)

export const ideaOf = (slug: string): Idea | null => IDEAS.find((idea) => idea.slug === slug) ?? null

/** What an idea is called; null for none, and for one that there is not. */
export function namedIdea(slug: string | null): NamedIdea | null {
  const idea = slug === null ? null : ideaOf(slug)
  return idea && { slug: idea.slug, title: idea.title }
}
