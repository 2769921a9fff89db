import { periodLabel, periodLongLabel } from '#app/kernel/time/period.ts'
import type { StratumLine } from '../strata/strata-view.ts'
import type { PlacedAnnotation, RunChartFacts } from '../view/chart.ts'
import { formatValue, formatWithFraction } from '../words/format.ts'
import { ANNOTATION_KIND_LABEL } from '#app/measures/notes/notes.ts'
import { noteText } from '../marks/test-marks.ts'
import { centerWord } from '../sentences/center.ts'
import { CHART_RULES } from '../signals/rules/index.ts'
import type { Signal } from '../signals/signal.ts'
import { GAP_WORDS, periods } from '../words/words.ts'

const VERDICT_WORDS = {
  improvement: 'improvement',
  concern: 'concern',
  neither: 'neither better nor worse by these rules',
} as const

/** `Mar 2026: 23.4% (47 of 201)`, or why there is no value. */
export function pointInShort(facts: RunChartFacts, at: number): string {
  const { measure, points } = facts
  const point = points[at]!
  const name = periodLabel(point.period)
  if (point.value === null) return `${name}: ${GAP_WORDS[point.gap ?? 'nothing-recorded']}`
  return `${name}: ${formatWithFraction(point.value, measure.unit, point.reported, measure.shape)}`
}

/**
 * Everything there is to say about one point, in sentences: the value, where it lies, what the rules found,
 * what people wrote.
 */
export function pointInFull(facts: RunChartFacts, at: number): string {
  const { measure, points, details } = facts
  const point = points[at]!
  const { center, excluded, astronomical } = details[at]!
  const sentences = [`${pointInShort(facts, at)}${point.provisional ? ', provisional' : ''}.`]
  if (point.value !== null && center !== null) {
    const where = point.value === center ? 'On' : point.value > center ? 'Above' : 'Below'
    sentences.push(`${where} the ${centerWord(facts)} of ${formatValue(center, measure.unit)}.`)
  }
  if (excluded !== null) sentences.push(`Excluded from the calculations: ${ended(excluded)}`)
  sentences.push(...signalsAt(facts, at).map((signal) => signalInWords(facts, signal)))
  if (astronomical !== null) sentences.push(`Called astronomical: ${ended(astronomical)}`)
  const phase = facts.phases.find(({ from, started }) => from === at && started !== null)
  const changed = facts.phases.find(({ from, broken }) => from === at && broken !== null)?.broken
  if (changed) sentences.push(`The definition changed here: ${ended(changed.note)}`)
  if (phase?.started) sentences.push(`A new phase starts here: ${ended(phase.started.reason)}`)
  sentences.push(...notesAt(facts, at).map(noteInWords))
  return sentences.join(' ')
}

/** The groups at one point: `Asian 58.3% (14 of 24); White withheld.` */
export function groupsInShort(
  { measure }: Pick<RunChartFacts, 'measure'>,
  lines: readonly StratumLine[],
  at: number,
): string {
  const sentences = lines.map(({ name, points }) => {
    const { reported, value, provisional } = points[at]!
    if (value !== null) {
      const figure = formatWithFraction(value, measure.unit, reported, measure.shape)
      return `${name} ${figure}${provisional ? ', provisional' : ''}`
    }
    if (reported === null) return `${name} ${GAP_WORDS['nothing-recorded']}`
    return `${name} ${GAP_WORDS[reported.state === 'value' ? 'zero-denominator' : reported.state]}`
  })
  return `${sentences.join('; ')}.`
}

/** Signals at this very point; what is said about a phase as a whole belongs to no point. */
const signalsAt = ({ signals }: RunChartFacts, at: number): Signal[] =>
  signals.filter(({ points, decides }) => decides && points.includes(at))

function signalInWords(facts: RunChartFacts, signal: Signal): string {
  const span = periods(signal.points.length, facts.measure.frequency)
  const what = CHART_RULES[signal.rule].decides!.point(signal, { line: centerWord(facts), span })
  return `It is ${what}: ${VERDICT_WORDS[signal.verdict]}.`
}

const notesAt = ({ annotations }: RunChartFacts, at: number): PlacedAnnotation[] =>
  annotations.filter(({ from, to, decided }) => (from <= at && at <= to) || decided === at)

const noteInWords = ({ number, note }: PlacedAnnotation): string =>
  `Note ${number}, ${ANNOTATION_KIND_LABEL[note.kind].toLowerCase()}: ${ended(noteText(note))}`

const ended = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

/** `March 2026`, for the links that begin something at a point. */
export const nameOfPoint = ({ points }: RunChartFacts, at: number): string =>
  periodLongLabel(points[at]!.period)
