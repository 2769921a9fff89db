import type { Shape } from '#app/kernel/reported-value.ts'
import type { Problem } from '#app/kernel/result.ts'
import type { Direction, Unit } from '../catalog/measure.ts'

/** The ways a measure can be counted, as a person chooses among them; shape, unit and multiplier follow. */
export const COUNTINGS = [
  'percent',
  'per-1000',
  'events-per-1000',
  'ratio',
  'mean-minutes',
  'mean-days',
  'count',
  'days-between',
  'minutes',
] as const
export type Counting = (typeof COUNTINGS)[number]

type Counted = {
  readonly label: string
  readonly shape: Shape
  readonly unit: Unit
  readonly multiplier: 1 | 100 | 1000
}

export const COUNTED: Readonly<Record<Counting, Counted>> = {
  percent: {
    label: 'Percent: some of those it could be',
    shape: 'proportion',
    unit: 'percent',
    multiplier: 100,
  },
  'per-1000': {
    label: 'Per 1,000: some of those it could be, when it is rare',
    shape: 'proportion',
    unit: 'per-1000',
    multiplier: 1000,
  },
  'events-per-1000': {
    label: 'Events per 1,000: one person may count several times',
    shape: 'ratio',
    unit: 'per-1000',
    multiplier: 1000,
  },
  ratio: { label: 'Ratio of two amounts', shape: 'ratio', unit: 'ratio', multiplier: 1 },
  'mean-minutes': {
    label: 'Mean minutes: all minutes, out of how many times',
    shape: 'ratio',
    unit: 'minutes',
    multiplier: 1,
  },
  'mean-days': {
    label: 'Mean days: all days, out of how many times',
    shape: 'ratio',
    unit: 'days',
    multiplier: 1,
  },
  count: { label: 'Count: one number, out of nothing', shape: 'single', unit: 'count', multiplier: 1 },
  'days-between': {
    label: 'Days: one number, such as the days between rare events',
    shape: 'single',
    unit: 'days',
    multiplier: 1,
  },
  minutes: { label: 'Minutes: one number', shape: 'single', unit: 'minutes', multiplier: 1 },
}

/** Why a direction does not fit the way a measure is counted, or null when it does. */
export function directionProblem(counting: Counting, direction: Direction): Problem | null {
  if (direction !== 'to-one' || counting === 'ratio') return null
  return { field: 'direction', message: 'Only a ratio of two amounts can be better the closer it is to one.' }
}

/** Addresses under a measure's place that are pages of their own. */
const TAKEN = ['new']

/**
 * A measure's name in an address, after the team's name for a team-defined measure; null when no letter of it
 * remains.
 */
export function measureSlug(name: string, teamSlug: string | null): string | null {
  const own = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 60)
    .replace(/-$/, '')
  if (own.length < 2 || TAKEN.includes(own)) return null
  return teamSlug === null ? own : `${teamSlug}-${own}`
}
