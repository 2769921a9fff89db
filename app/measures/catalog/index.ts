import type { CatalogMeasure } from './measure.ts'
import { PRECONCEPTION_MEASURES } from './preconception-interconception.ts'
import { PRETERM_MEASURES } from './preterm-early-term.ts'
import { RISK_APPROPRIATE_CARE_MEASURES } from './risk-appropriate-care.ts'
import { SAFE_SLEEP_MEASURES } from './safe-sleep.ts'
import { SMOKING_CESSATION_MEASURES } from './smoking-cessation.ts'
import { SOCIAL_DETERMINANTS_MEASURES } from './social-determinants.ts'

/**
 * Every shared measure, area by area. The database is filled from here; a measure is retired, never taken
 * out.
 */
export const CATALOG: readonly CatalogMeasure[] = [
  ...SAFE_SLEEP_MEASURES,
  ...SMOKING_CESSATION_MEASURES,
  ...PRECONCEPTION_MEASURES,
  ...SOCIAL_DETERMINANTS_MEASURES,
  ...PRETERM_MEASURES,
  ...RISK_APPROPRIATE_CARE_MEASURES,
]
