import { frequencyOf, periodOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import { withoutTrailing } from '#app/kernel/text/text.ts'
import { readTime, serialDayIn } from '../cells/period-text.ts'
import { key } from '../cells/words.ts'

/** What a column or row of a wide table brings: one of the two counts, or the result. */
export const PARTS = ['numerator', 'denominator', 'value'] as const
export type Part = (typeof PARTS)[number]

const PART_WORDS: Readonly<Record<string, Part>> = {
  numerator: 'numerator',
  numer: 'numerator',
  num: 'numerator',
  n: 'numerator',
  denominator: 'denominator',
  denom: 'denominator',
  den: 'denominator',
  d: 'denominator',
  outof: 'denominator',
  value: 'value',
  rate: 'value',
  percent: 'value',
  percentage: 'value',
  pct: 'value',
  result: 'value',
}

/** The part that a text names and nothing else: `Num.`, `Denominator`, `%`; null when it names none. */
export const partOf = (text: string): Part | null =>
  text.trim() === '%' ? 'value' : (PART_WORDS[key(text)] ?? null)

const PART_BEHIND =
  /[\s\-–—_:,(/](numerator|numer\.?|num\.?|n|denominator|denom\.?|den\.?|d|rate|percent(?:age)?|pct|%|value)\)?$/i
const PART_BEFORE =
  /^(numerator|num\.?|denominator|denom\.?|den\.?)(?:\s+(?:of|for))?[\s\-–—_:]+([^\s\-–—_:].*)$/is

/** `Safe sleep education (num)` as the name and the part it ends or begins with. */
export function withoutPart(text: string): { readonly name: string; readonly part: Part | null } {
  const behind = PART_BEHIND.exec(text)
  const name = behind ? withoutTrailing(text.slice(0, behind.index), /[\s\-–—_:,(/]/).trim() : ''
  if (behind && name !== '') return { name, part: partOf(behind[1]!) }
  const before = PART_BEFORE.exec(text)
  return before ? { name: before[2]!.trim(), part: partOf(before[1]!) } : { name: text, part: null }
}

/** A column's heading that names a period, and what else it says: `Jan-24 Num` is January 2024 and `Num`. */
export type PeriodHeading = {
  readonly time: string
  readonly frequency: Frequency
  readonly period: Period
  readonly rest: string
  /** Nothing but digits, so that it may as well be a count. */
  readonly digits: boolean
}

/** Reads a heading as a period with at most a word before or behind it; null when it names none. */
export function periodHeading(cell: string): PeriodHeading | null {
  const text = cell.replaceAll('_', '-').trim()
  if (text === '' || text.length > 60) return null
  const whole = timeOf(text)
  if (whole) return { ...whole, time: text, rest: '', digits: /^\d+$/.test(text) }
  const cuts = [...text.matchAll(/[\s\-:/(),|]+/g)]
  for (const cut of [...cuts].reverse()) {
    const [before, behind] = [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)]
    const time = timeOf(before)
    if (time && isWord(behind))
      return { ...time, time: before, rest: behind.replace(/\)$/, ''), digits: false }
  }
  for (const cut of cuts) {
    const [before, behind] = [
      text.slice(0, cut.index),
      text.slice(cut.index + cut[0].length).replace(/\)$/, ''),
    ]
    const time = timeOf(behind)
    if (time && isWord(before)) return { ...time, time: behind, rest: before, digits: false }
  }
  return null
}

const isWord = (text: string): boolean => /^[a-z%][a-z %.()]*$/i.test(text)

function timeOf(text: string): { frequency: Frequency; period: Period } | null {
  const time = readTime(text) ?? serialDayIn(text)
  if (time === null) return null
  if (time.kind === 'period') return { frequency: frequencyOf(time.period), period: time.period }
  return { frequency: 'month', period: periodOf('month', time.month) }
}
