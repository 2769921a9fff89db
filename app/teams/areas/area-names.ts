import type { AreaSlug } from './area-slug.ts'

/** What each area is called: in full, and where room is short. */
export const AREA_NAMES: Readonly<Record<AreaSlug, { readonly name: string; readonly shortName: string }>> = {
  'safe-sleep': { name: 'Safe sleep (SIDS and SUID)', shortName: 'Safe sleep' },
  'smoking-cessation': { name: 'Smoking cessation', shortName: 'Smoking' },
  'preconception-interconception': {
    name: 'Preconception and interconception care',
    shortName: 'Pre/interconception',
  },
  'social-determinants': { name: 'Social determinants of health', shortName: 'Social determinants' },
  'preterm-early-term': {
    name: 'Prevention of preterm and early term births',
    shortName: 'Preterm and early term',
  },
  'risk-appropriate-care': { name: 'Risk-appropriate perinatal care', shortName: 'Risk-appropriate care' },
}
