import { READING_STATE_LABEL, type Reading, type Shape } from '#app/kernel/reading.ts'

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 })

/** What was reported, as one says it: `12 of 40`, `384 over 10`, `17`, `withheld`. */
export function readingWords(reading: Reading, shape: Shape): string {
  if (reading.state !== 'value') return READING_STATE_LABEL[reading.state].toLowerCase()
  const { numerator, denominator } = reading
  if (denominator === null) return number(numerator)
  return `${number(numerator)} ${shape === 'proportion' ? 'of' : 'over'} ${number(denominator)}`
}
