import { findStratum, isUnknownGroup } from '../../../strata/stratification.ts'
import { key, listed, quoted } from '../cells/words.ts'
import type { RowCode } from '../codes.ts'
import type { Known, KnownMeasure } from './known.ts'

/** The group of people a row is for, by the slugs of its stratification and stratum. */
export type Group = { readonly stratification: string; readonly stratum: string }

type GroupMatch =
  | { readonly kind: 'group'; readonly group: Group | null }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly code: RowCode; readonly message: string }

const EVERYBODY = /^(all|total|overall|everyone|everybody|statewide|none)$/

/**
 * For whom a row is: everybody, one group that the measure is given by, or people whose group is not known,
 * who are the rest and are never read. A name that two stratifications share needs the stratification's name
 * beside it.
 */
export function groupOf(
  text: string,
  type: string,
  measure: KnownMeasure,
  { stratifications = [] }: Known,
): GroupMatch {
  if (text === '' || EVERYBODY.test(key(text))) return { kind: 'group', group: null }
  const splits = measure.splits ?? []
  const offered = stratifications.filter(({ slug }) => splits.includes(slug))
  const match = findStratum(offered, { stratification: type, stratum: text })
  if (match) {
    return {
      kind: 'group',
      group: { stratification: match.stratification.slug, stratum: match.stratum.slug },
    }
  }
  if (offered.length > 0 && isUnknownGroup(text)) return { kind: 'unknown' }
  if (offered.length === 0 || findStratum(stratifications, { stratification: type, stratum: text })) {
    return {
      kind: 'refused',
      code: 'stratified',
      message: `The row is for ${quoted(text)} only, and your team does not give "${measure.name}" by such groups. Switch them on in the settings of the measure, then import again.`,
    }
  }
  const names = offered.flatMap(({ strata }) => strata.map(({ name }) => name))
  return {
    kind: 'refused',
    code: 'unknown_group',
    message: `${quoted(text)} is no group known here. The groups are ${listed(names, 12)}.`,
  }
}
