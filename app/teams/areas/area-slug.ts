/** The six strategy areas of the collaborative, in the order in which they are listed everywhere. */
export const AREA_SLUGS = [
  'safe-sleep',
  'smoking-cessation',
  'preconception-interconception',
  'social-determinants',
  'preterm-early-term',
  'risk-appropriate-care',
] as const

export type AreaSlug = (typeof AREA_SLUGS)[number]

export function isAreaSlug(text: string): text is AreaSlug {
  return (AREA_SLUGS as readonly string[]).includes(text)
}
