import { addMonths, type Month } from '#app/kernel/time/month.ts'
import { firstMonthOf, lastMonthOf, type Period } from '#app/kernel/time/period.ts'

/**
 * What is counted, out of what, how, from where and how late: the part of a measure that may change from a
 * month on.
 */
export type Wording = {
  readonly numeratorText: string
  /** Null for a single number, which is out of nothing. */
  readonly denominatorText: string | null
  readonly guidance: string
  readonly source: string
  readonly usualLagMonths: number
}

/** The fields of a wording alone, of whatever has one. */
export const wordingOf = ({
  numeratorText,
  denominatorText,
  guidance,
  source,
  usualLagMonths,
}: Wording): Wording => ({
  ...{ numeratorText, denominatorText, guidance, source, usualLagMonths },
})

/**
 * One version of a definition. The first holds from the beginning and changes nothing; each further one says
 * what it changes, and why.
 */
export type DefinitionVersion = Wording & {
  /** From 1, in the order of writing. */
  readonly number: number
  /** First month it holds for; null for the first version. */
  readonly effective: Month | null
  readonly changed: string | null
  readonly reason: string | null
  /** What lies before it does not compare with what lies after it. */
  readonly breaksSeries: boolean
  readonly writtenAt: Date
  readonly writtenBy: string | null
}

/** A version while it is in force: `from` null from the beginning, `to` null until further notice. */
export type DefinitionSpell = {
  readonly version: DefinitionVersion
  readonly from: Month | null
  readonly to: Month | null
}

/** A changed definition that keeps the figures before `effective` from comparing with those from it on. */
export type DefinitionBreak = { readonly effective: Month; readonly note: string; readonly version: number }

/**
 * When each version is in force, oldest first. Of the versions that have begun, the one written last holds: a
 * version written later with an earlier month replaces what had been written for that time.
 */
export function spellsOf(versions: readonly DefinitionVersion[]): DefinitionSpell[] {
  const standing: DefinitionVersion[] = []
  for (const version of [...versions].sort((a, b) => a.number - b.number)) {
    while (standing.length > 0 && begins(standing.at(-1)!) >= begins(version)) standing.pop()
    standing.push(version)
  }
  return standing.map((version, at) => {
    const next = standing[at + 1]?.effective ?? null
    return { version, from: version.effective, to: next && addMonths(next, -1) }
  })
}

/** The version in force in a month; null only where there is no version at all. */
export function versionIn(versions: readonly DefinitionVersion[], month: Month): DefinitionVersion | null {
  return spellsOf(versions).findLast(({ from }) => from === null || from <= month)?.version ?? null
}

/**
 * The versions in force in a period or some, oldest first. Versions begin with a period, so each period has
 * one.
 */
export function spellsWithin(
  versions: readonly DefinitionVersion[],
  periods: readonly Period[],
): DefinitionSpell[] {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return []
  return spellsOf(versions).filter(
    ({ from, to }) =>
      (from === null || from <= lastMonthOf(last)) && (to === null || to >= firstMonthOf(first)),
  )
}

/**
 * A measure in the wording of a period, which is the one it began with; as it stands where its definition
 * never changed.
 */
export function wordedIn<Measure extends Wording>(
  measure: Measure,
  versions: readonly DefinitionVersion[],
  period: Period,
): Measure {
  const version = versionIn(versions, firstMonthOf(period))
  if (version === null) return measure
  const { numeratorText, denominatorText, guidance, source, usualLagMonths } = version
  return { ...measure, numeratorText, denominatorText, guidance, source, usualLagMonths }
}

/**
 * Where the series of a measure breaks, oldest first; versions that were replaced before they held break
 * nothing.
 */
export function breaksOf(versions: readonly DefinitionVersion[]): DefinitionBreak[] {
  return spellsOf(versions).flatMap(({ version, from }) =>
    from !== null && version.breaksSeries
      ? [{ effective: from, note: version.changed ?? '', version: version.number }]
      : [],
  )
}

/** Sorts as time does; the first version before every month. */
const begins = ({ effective }: DefinitionVersion): string => effective ?? ''
