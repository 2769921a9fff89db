import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { withinTotal } from '../../strata/within-total.ts'
import type { Rejection } from './codes.ts'
import { Noted } from './noted.ts'
import { storedKey, type Stored, type StoredValues } from './plan.ts'
import type { Entry } from './read.ts'
import type { KnownMeasure } from './rows/known.ts'

/**
 * Takes back the rows of groups that would come to more than their total, and of totals that would be less
 * than the groups stored for them; what stays fits. Totals of the file count before those stored.
 */
export function fitGroups(
  entries: readonly Entry[],
  recorded: StoredValues,
  measures: readonly Pick<KnownMeasure, 'slug' | 'shape'>[],
): { readonly accepted: readonly Entry[]; readonly rejected: Noted<Rejection> } {
  const stored = [...recorded.values()]
  const grouped = [...entries, ...stored].filter(({ group }) => group)
  if (grouped.length === 0) return { accepted: entries, rejected: new Noted() }
  const shapes = new Map(measures.map(({ slug, shape }) => [slug, shape]))
  const rejected = new Map<Entry, string>()
  const [byFile, byStore] = [byTotal(entries), byTotal(stored)]
  for (const key of new Set(grouped.map(totalKey))) {
    const ofFile = byFile.get(key)
    if (ofFile === undefined) continue
    const ofStore = byStore.get(key) ?? []
    const shape = shapes.get(ofFile[0]!.measureSlug) ?? 'proportion'
    const total = (from: readonly (Entry | Stored)[]) => from.find(({ group }) => !group)?.reported ?? null
    const whole = total(ofFile) ?? total(ofStore)
    for (const slug of new Set([...ofFile, ...ofStore].flatMap(({ group }) => group?.stratification ?? []))) {
      const own = ofFile.filter(({ group }) => group?.stratification === slug)
      const before = ofStore.filter(({ group }) => group?.stratification === slug)
      const problem = problemOf(whole, after(before, own), shape)
      if (problem !== null) for (const entry of own) rejected.set(entry, problem)
      if (problem === null) continue
      // Without the rows just taken back, the total has to hold the groups that are stored.
      const rest = problemOf(
        whole,
        before.map(({ reported }) => reported),
        shape,
      )
      const ownTotal = ofFile.find(({ group }) => !group)
      if (rest !== null && ownTotal) rejected.set(ownTotal, rest)
    }
  }
  return {
    accepted: entries.filter((entry) => !rejected.has(entry)),
    rejected: Noted.of(
      Array.from(rejected, ([{ row }, message]): Rejection => {
        return { row, column: '', code: 'groups_exceed_total', message }
      }),
    ),
  }
}

const totalKey = (value: Entry | Stored) => storedKey({ ...value, group: null })

function byTotal<T extends Entry | Stored>(values: readonly T[]): Map<string, T[]> {
  const byKey = new Map<string, T[]>()
  for (const value of values) {
    const own = byKey.get(totalKey(value))
    if (own) own.push(value)
    else byKey.set(totalKey(value), [value])
  }
  return byKey
}

const after = (before: readonly Stored[], own: readonly Entry[]): ReportedValue[] => [
  ...before
    .filter(({ group }) => !own.some((entry) => entry.group!.stratum === group!.stratum))
    .map(({ reported }) => reported),
  ...own.map(({ reported }) => reported),
]

/** Also a group without a figure needs its total: the database keeps it under that. */
function problemOf(
  total: ReportedValue | null,
  parts: readonly ReportedValue[],
  shape: KnownMeasure['shape'],
) {
  if (total === null && parts.length > 0) {
    return 'There is no total for this period, in the file or in the system. Add the row for everybody.'
  }
  return withinTotal(total, parts, shape)
}
