import type { Frequency } from '#app/kernel/time/period.ts'
import type { Direction, Level, Provenance, MeasureKind } from '../catalog/measure.ts'

export const KIND_WORDS: Record<MeasureKind, string> = {
  outcome: 'Outcome',
  process: 'Process',
  balancing: 'Balancing',
  structure: 'Structure',
}

export const KIND_EXPLAINED: Record<MeasureKind, string> = {
  outcome: 'The result for families',
  process: 'The work that should lead to it',
  balancing: 'A harm to watch while something else gets better',
  structure: 'What is in place',
}

export const FREQUENCY_WORDS: Record<Frequency, string> = {
  month: 'Every month',
  quarter: 'Every quarter',
  year: 'Every year',
}

export const LEVEL_WORDS: Record<Level, string> = { state: 'Whole state', site: 'Pilot sites' }

export const PROVENANCE_WORDS: Record<Provenance, string> = {
  'IM CoIIN measure': 'Infant Mortality CoIIN',
  addition: 'Added by this collaborative',
  'own measure': 'Defined by a team',
}

export const DIRECTION_WORDS: Record<Direction, string> = {
  up: 'Higher is better',
  down: 'Lower is better',
  hold: 'Should not get worse',
  'to-one': 'Closer to one is better',
}

/** How long after a period its figure is usually there. */
export function lagWords(months: number): string {
  if (months === 0) return 'usually there when the period has ended'
  return `usually there ${months} ${months === 1 ? 'month' : 'months'} after the period`
}
