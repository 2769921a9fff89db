import type { Problem } from '#app/kernel/result.ts'
import type { Measure } from '../team-measure.ts'

/** One group of people, as a figure is split by it. */
export type Stratum = { readonly slug: string; readonly name: string; readonly shortName: string }

/**
 * A way of splitting a figure. Everybody belongs to one group at most; those whose group is not known are
 * what the groups leave over.
 */
export type Stratification = {
  readonly slug: string
  readonly name: string
  /** Who says that these are the groups. */
  readonly source: string
  readonly strata: readonly Stratum[]
}

const stratum = (slug: string, name: string, shortName = name): Stratum => ({ slug, name, shortName })

/** The shared stratifications. The database is filled from here. */
export const STRATIFICATIONS: readonly Stratification[] = [
  {
    slug: 'race-ethnicity',
    name: 'Race and ethnicity',
    source:
      'Office of Management and Budget, Statistical Policy Directive 15 (2024): one question, each person counted in one group',
    strata: [
      stratum('american-indian-alaska-native', 'American Indian or Alaska Native', 'American Indian'),
      stratum('asian', 'Asian'),
      stratum('black', 'Black or African American', 'Black'),
      stratum('hispanic', 'Hispanic or Latino', 'Hispanic'),
      stratum('middle-eastern-north-african', 'Middle Eastern or North African', 'Middle Eastern'),
      stratum('native-hawaiian-pacific-islander', 'Native Hawaiian or Pacific Islander', 'Pacific Islander'),
      stratum('white', 'White'),
      stratum('several', 'Two or more of these groups', 'Two or more'),
    ],
  },
  {
    slug: 'payer',
    name: 'Payer',
    source: 'U.S. Standard Certificate of Live Birth (2003), principal source of payment for the delivery',
    strata: [
      stratum('medicaid', 'Medicaid'),
      stratum('private', 'Private insurance', 'Private'),
      stratum('self-pay', 'Self-pay'),
      stratum('other', 'Another payer', 'Other payer'),
    ],
  },
  {
    slug: 'place',
    name: 'Place of residence',
    source: 'NCHS Urban-Rural Classification Scheme for Counties, its six levels joined to three',
    strata: [
      stratum('large-metro', 'Large metropolitan county', 'Large metro'),
      stratum('smaller-metro', 'Medium or small metropolitan county', 'Smaller metro'),
      stratum('rural', 'County outside metropolitan areas', 'Rural'),
    ],
  },
]

/**
 * Whether parts of a measure's figures add up to the figure: counts do, and so do sums over sums. The ratio
 * of two groups, a median and a time between events do not.
 */
export const mayBeSplit = ({ shape, unit }: Pick<Measure, 'shape' | 'unit'>): boolean =>
  shape === 'single' ? unit === 'count' : unit !== 'ratio'

/** Why a measure cannot be given by these stratifications, or null when it can. */
export function splitsProblem(
  measure: Pick<Measure, 'shape' | 'unit' | 'name'>,
  wanted: readonly string[],
  known: readonly Stratification[],
): Problem | null {
  if (wanted.some((slug) => !known.some((one) => one.slug === slug))) {
    return { field: 'splits', message: 'Choose from the groups in the list.' }
  }
  if (wanted.length > 0 && !mayBeSplit(measure)) {
    return {
      field: 'splits',
      message: `The figures of groups do not add up to ${measure.name}, so it is not split.`,
    }
  }
  return null
}

/** The stratification and stratum of those names, however they are written by slug, name or short name. */
export function findStratum(
  stratifications: readonly Stratification[],
  { stratification, stratum: named }: { stratification: string; stratum: string },
): { stratification: Stratification; stratum: Stratum } | null {
  const wanted = plain(stratification)
  const offered = stratifications.filter(
    (one) => wanted === '' || namesOf(one).some((name) => plain(name) === wanted),
  )
  for (const one of offered) {
    const stratum = one.strata.find((group) => groupNames(group).some((name) => plain(name) === plain(named)))
    if (stratum) return { stratification: one, stratum }
  }
  return null
}

/** Groups whose people are not known or not asked: they are what is left over, and no figure of their own. */
export const isUnknownGroup = (text: string): boolean =>
  /^(unknown|notknown|missing|notstated|notrecorded|declined|refused|unspecified|notreported|racenotknown|unknownornotstated)$/.test(
    plain(text),
  )

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '')

const ALSO: Readonly<Record<string, readonly string[]>> = {
  'race-ethnicity': ['race', 'race/ethnicity', 'ethnicity', 'race and Hispanic origin', 'race ethnicity'],
  payer: ['insurance', 'payment', 'payor', 'source of payment', 'coverage'],
  place: ['residence', 'urban rural', 'rurality', 'urbanicity', 'geography', 'place'],
  'american-indian-alaska-native': [
    'AIAN',
    'AI/AN',
    'Native American',
    'Non-Hispanic American Indian or Alaska Native',
  ],
  asian: ['Non-Hispanic Asian'],
  black: ['African American', 'Non-Hispanic Black', 'Black, non-Hispanic', 'NH Black'],
  hispanic: ['Latino', 'Latina', 'Latinx', 'Hispanic/Latino', 'Hispanic (any race)'],
  'middle-eastern-north-african': ['MENA'],
  'native-hawaiian-pacific-islander': ['NHPI', 'NHOPI', 'Non-Hispanic Native Hawaiian or Pacific Islander'],
  white: ['Non-Hispanic White', 'White, non-Hispanic', 'NH White'],
  several: ['Multiracial', 'Two or more races', 'More than one race', 'Multiracial and/or Multiethnic'],
  medicaid: ['Public', 'Medicaid/CHIP'],
  private: ['Commercial', 'Private insurer'],
  'self-pay': ['Uninsured', 'None, self-pay', 'Self pay'],
  other: ['Other'],
  'large-metro': ['Large metropolitan', 'Urban', 'Large central metro'],
  'smaller-metro': ['Medium or small metropolitan', 'Suburban', 'Small metro', 'Medium metro'],
  rural: ['Nonmetropolitan', 'Non-metro', 'Nonmetro'],
}

const namesOf = ({ slug, name }: Stratification) => [slug, name, ...(ALSO[slug] ?? [])]
const groupNames = ({ slug, name, shortName }: Stratum) => [slug, name, shortName, ...(ALSO[slug] ?? [])]
