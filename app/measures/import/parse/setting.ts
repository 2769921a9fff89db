import type { Frequency, Period } from '#app/kernel/time/period.ts'
import { memoizeText } from '#app/kernel/text/memoize-text.ts'
import { readPeriod } from './cells/period-text.ts'
import { quoted, suggester, suggestion } from './cells/words.ts'
import { FileRefusal } from './codes.ts'
import type { ParseOptions } from './options.ts'
import { measureFinder, teamFinder, type Known } from './rows/known.ts'
import type { Setting } from './rows/locate.ts'

/**
 * Looks up the team and the measure chosen for the whole file. Throws FileRefusal, naming the nearest, for
 * one that is not known.
 */
export function settingFor(
  options: ParseOptions,
  known: Known,
  current: Readonly<Record<Frequency, Period>>,
): Setting {
  const findTeam = teamFinder(known.teams)
  const findMeasure = measureFinder(known.measures)
  const suggestTeam = suggester(known.teams.map((team) => team.name))
  const match = options.team === null ? null : findTeam(options.team)
  if (options.team !== null && match?.kind !== 'team') {
    throw new FileRefusal(
      'unknown_team',
      `There is no team ${quoted(options.team)}.${suggestTeam(options.team) || ' Give the two letters of the state.'}`,
    )
  }
  const measure = options.measure === null ? null : findMeasure(options.measure)
  if (options.measure !== null && !measure) {
    const slugs = known.measures.map((m) => m.slug)
    throw new FileRefusal(
      'unknown_measure',
      `There is no measure ${quoted(options.measure)}.${suggestion(options.measure, slugs)}`,
    )
  }
  const readerOf = (frequency: Frequency) =>
    memoizeText((cell) => readPeriod(cell, frequency, current[frequency]))
  return {
    known,
    findTeam,
    findMeasure,
    suggestTeam,
    suggestMeasure: suggester(known.measures.flatMap(({ name, slug }) => [name, slug])),
    measure,
    team: match?.kind === 'team' ? match.team : null,
    readPeriod: { month: readerOf('month'), quarter: readerOf('quarter'), year: readerOf('year') },
  }
}
