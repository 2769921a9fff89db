/**
 * Where a member of a team comes from. Teams are meant to be mixed: no single agency can do this work alone.
 */
export const SECTORS = [
  { key: 'public-health', label: 'Public health agency' },
  { key: 'medicaid', label: 'Medicaid agency' },
  { key: 'hospital', label: 'Hospital or birthing center' },
  { key: 'clinic', label: 'Practice or health center' },
  { key: 'community', label: 'Community organization' },
  { key: 'family', label: 'Family partner' },
  { key: 'tribal', label: 'Tribal nation or organization' },
  { key: 'payer', label: 'Health plan or other payer' },
  { key: 'university', label: 'University' },
  { key: 'early-childhood', label: 'Home visiting or early childhood' },
  { key: 'social-services', label: 'Social services' },
  { key: 'association', label: 'Professional association or perinatal collaborative' },
  { key: 'other', label: 'Another sector' },
] as const

export type Sector = (typeof SECTORS)[number]['key']

export const SECTOR_KEYS = SECTORS.map(({ key }) => key) as unknown as readonly [Sector, ...Sector[]]

/**
 * Without these a team lacks somebody who decides, pays, delivers, reaches people, or lives with the result.
 */
const EXPECTED: readonly Sector[] = ['public-health', 'medicaid', 'hospital', 'community', 'family']

export const sectorLabel = (sector: Sector): string =>
  SECTORS.find(({ key }) => key === sector)?.label ?? sector

/** The sectors every team should have and this one has not, in their order. */
export const missingSectors = (present: readonly (Sector | null)[]): readonly Sector[] =>
  EXPECTED.filter((sector) => !present.includes(sector))
