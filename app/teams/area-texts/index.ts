import { AREA_SLUGS, type AreaSlug } from '../areas/area-slug.ts'
import type { StrategyAreaText } from './area.ts'
import { PRECONCEPTION_INTERCONCEPTION } from './areas/preconception-interconception.ts'
import { PRETERM_EARLY_TERM } from './areas/preterm-early-term.ts'
import { RISK_APPROPRIATE_CARE } from './areas/risk-appropriate-care.ts'
import { SAFE_SLEEP } from './areas/safe-sleep.ts'
import { SMOKING_CESSATION } from './areas/smoking-cessation.ts'
import { SOCIAL_DETERMINANTS } from './areas/social-determinants.ts'

const TEXTS: Readonly<Record<AreaSlug, StrategyAreaText>> = {
  'safe-sleep': SAFE_SLEEP,
  'smoking-cessation': SMOKING_CESSATION,
  'preconception-interconception': PRECONCEPTION_INTERCONCEPTION,
  'social-determinants': SOCIAL_DETERMINANTS,
  'preterm-early-term': PRETERM_EARLY_TERM,
  'risk-appropriate-care': RISK_APPROPRIATE_CARE,
}

/** The whole text about one strategy area. */
export const areaText = (slug: AreaSlug): StrategyAreaText => TEXTS[slug]

/** The texts of all six areas, in their usual order. */
export const AREA_TEXTS: readonly StrategyAreaText[] = AREA_SLUGS.map(areaText)
