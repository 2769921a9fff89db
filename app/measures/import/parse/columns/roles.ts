import { key } from '../cells/words.ts'

/**
 * What a column can hold. `year`, `month` and `quarter` are the halves of a period that stands in two
 * columns.
 */
export const ROLES = [
  'state',
  'team_code',
  'measure_code',
  'period',
  'year',
  'month',
  'quarter',
  'numerator',
  'denominator',
  'value',
  'stratum_type',
  'stratum',
  'status',
  'reason',
  'comment',
] as const
export type Role = (typeof ROLES)[number]

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)

/** The column of each role, as the file writes its name. */
export type Mapping = Readonly<Partial<Record<Role, string>>>

/** Names people give to the columns, the surest first; compared without case, blanks and punctuation. */
const ALIASES: Record<Role, readonly string[]> = {
  state: [
    'state',
    'state name',
    'jurisdiction',
    'jurisdiction name',
    'state of residence',
    'residence state',
    'team',
    'team name',
    'territory',
    'geography',
    'area',
    'location',
  ],
  team_code: [
    'team_code',
    'team slug',
    'state code',
    'state abbreviation',
    'state abbr',
    'state abbrev',
    'usps',
    'usps code',
    'state of residence code',
    'residence state code',
    'state fips',
    'state fips code',
    'fips',
    'fips code',
    'st',
    'abbreviation',
  ],
  measure_code: [
    'measure_code',
    'measure',
    'measure slug',
    'measure id',
    'measure name',
    'indicator',
    'indicator code',
    'indicator name',
    'metric',
  ],
  period: [
    'period',
    'reporting period',
    'time period',
    'month',
    'reporting month',
    'month code',
    'year month',
    'month year',
    'year and month',
    'date',
    'period start',
    'start date',
    'month start',
    'period end',
    'end date',
    'month ending',
    'quarter',
    'reporting quarter',
    'quarter code',
    'year quarter',
    'year and quarter',
    'quarter year',
    'year code',
    'year',
    'calendar year',
    'data year',
    'birth year',
    'yyyymm',
    'time',
  ],
  year: [
    'year code',
    'year',
    'calendar year',
    'data year',
    'year of death code',
    'year of death',
    'birth year',
    'yr',
    'yyyy',
  ],
  month: [
    'month code',
    'month',
    'month number',
    'month name',
    'calendar month',
    'mon',
    'mm',
    'month of death code',
    'month of death',
  ],
  quarter: ['quarter', 'quarter code', 'qtr', 'quarter number'],
  numerator: ['numerator', 'num', 'numer', 'numerator count', 'numerator value', 'numerator n'],
  denominator: ['denominator', 'denom', 'den', 'denominator count', 'denominator value', 'denominator n'],
  value: ['value', 'data value', 'measure value', 'rate', 'percent', 'percentage', 'pct', '%', 'result'],
  stratum_type: ['stratum_type', 'stratification', 'stratifier', 'subgroup type', 'strata type'],
  stratum: ['stratum', 'subgroup', 'strata'],
  status: ['status', 'data status', 'value status'],
  reason: ['reason', 'missing reason', 'reason missing', 'reason for missing', 'data state'],
  comment: ['comment', 'comments', 'note', 'notes', 'remark', 'remarks'],
}

// "%" has no letter to compare by.
const headerKey = (header: string): string => key(header) || header.trim()
const withoutBrackets = (header: string): string => header.replace(/[([][^()[\]]*[)\]]/g, ' ')

const ALIAS_KEYS = Object.fromEntries(
  ROLES.map((role) => [role, ALIASES[role].map((alias) => key(alias) || alias)]),
) as Record<Role, string[]>
const EVERY_ALIAS = new Set(Object.values(ALIAS_KEYS).flat())

/** Columns whose name is an alias of the role, the surest first. */
export function candidates(role: Role, headers: readonly string[]): number[] {
  const ranked: { column: number; rank: number }[] = []
  headers.forEach((header, column) => {
    if (header === '') return
    const ranks = [headerKey(header), headerKey(withoutBrackets(header))].map((k) =>
      ALIAS_KEYS[role].indexOf(k),
    )
    const rank = Math.min(...ranks.map((r) => (r < 0 ? Infinity : r)))
    if (rank < Infinity) ranked.push({ column, rank })
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.column - b.column).map((c) => c.column)
}

/** Whether any role knows the header. */
export const isKnownHeader = (header: string): boolean =>
  header !== '' && (EVERY_ALIAS.has(headerKey(header)) || EVERY_ALIAS.has(headerKey(withoutBrackets(header))))

/**
 * The column of exactly that name (case, blanks and punctuation aside, unless another column differs only in
 * them); -1 when there is none.
 */
export function columnNamed(name: string, headers: readonly string[]): number {
  const exact = headers.indexOf(name.trim())
  if (exact >= 0) return exact
  return headers.findIndex((header) => header !== '' && headerKey(header) === headerKey(name))
}
