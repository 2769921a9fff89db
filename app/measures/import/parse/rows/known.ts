import type { Frequency } from '#app/kernel/time/period.ts'
import type { Shape } from '#app/kernel/reported-value.ts'
import type { Stratification } from '../../../strata/stratification.ts'
import { memoizeText } from '#app/kernel/text/memoize-text.ts'
import { key } from '../cells/words.ts'

/** A team as files may name it: two-letter code, FIPS code with or without its zero, name, slug. */
export type KnownTeam = {
  readonly code: string
  readonly fips: string
  readonly name: string
  readonly slug?: string
}

/** A measure of the catalog, and whether the importing team has picked it. */
export type KnownMeasure = {
  readonly slug: string
  readonly name: string
  readonly shape: Shape
  readonly frequency: Frequency
  readonly reported: boolean
  /** Stratifications the team gives it by, by slug; absent: none. */
  readonly splits?: readonly string[]
}

export type Known = {
  readonly teams: readonly KnownTeam[]
  readonly measures: readonly KnownMeasure[]
  /** Groups that rows may be for; absent: none are known. */
  readonly stratifications?: readonly Stratification[]
}

const NATIONAL = new Set([
  'unitedstates',
  'unitedstatesofamerica',
  'us',
  'usa',
  'national',
  'nation',
  'ustotal',
  'total',
  'alljurisdictions',
  'allstates',
  'totalus',
])

/** Names that sources give to jurisdictions beside the official ones. */
const OTHER_NAMES: Record<string, readonly string[]> = {
  DC: ['Washington DC', 'Washington, D.C.', 'D.C.', 'Dist. of Columbia'],
  MP: [
    'Northern Marianas',
    'Northern Mariana Islands',
    'Commonwealth of the Northern Mariana Islands',
    'CNMI',
  ],
  VI: ['Virgin Islands', 'US Virgin Islands', 'U.S. Virgin Islands', 'Virgin Islands, U.S.', 'USVI'],
  FM: ['Micronesia', 'Federated States of Micronesia', 'FSM'],
  MH: ['Marshall Islands', 'Republic of the Marshall Islands', 'RMI'],
  PW: ['Palau', 'Republic of Palau'],
  PR: ['Commonwealth of Puerto Rico'],
}

export type TeamFinder = (
  cell: string,
) => { readonly kind: 'team'; readonly team: KnownTeam } | { readonly kind: 'nation' } | null

/** Recognizes a team by any of its names. A row for the whole country is a total, not a team. */
export function teamFinder(teams: readonly KnownTeam[]): TeamFinder {
  const byKey = new Map<string, KnownTeam>()
  for (const team of teams) {
    const names = [
      team.code,
      team.name,
      team.slug ?? '',
      `State of ${team.name}`,
      ...(OTHER_NAMES[team.code] ?? []),
    ]
    for (const name of names) if (name !== '') byKey.set(key(name), team)
    // 01 becomes 1 in a spreadsheet.
    byKey.set(team.fips, team)
    byKey.set(String(Number(team.fips)), team)
  }
  return memoizeText((cell) => {
    const name = key(cell)
    const team = byKey.get(name) ?? byKey.get(key(cell.replace(/\([^()]*\)/g, '')))
    if (team) return { kind: 'team', team }
    return NATIONAL.has(name) ? { kind: 'nation' } : null
  })
}

/** Recognizes a measure by its slug or name. */
export function measureFinder<M extends KnownMeasure>(measures: readonly M[]): (cell: string) => M | null {
  const byKey = new Map<string, M>()
  for (const measure of measures) byKey.set(key(measure.name), measure)
  for (const measure of measures) byKey.set(key(measure.slug), measure)
  return memoizeText((cell) => byKey.get(key(cell)) ?? null)
}
