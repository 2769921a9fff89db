import { VALUE_STATE_LABEL, type ReportedValue, type Shape } from '#app/kernel/reported-value.ts'

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 })

/** What was reported, as one says it: `12 of 40`, `384 over 10`, `17`, `withheld`. */
export function reportedValueWords(reported: ReportedValue, shape: Shape): string {
  if (reported.state !== 'value') return VALUE_STATE_LABEL[reported.state].toLowerCase()
  const { numerator, denominator } = reported
  if (denominator === null) return number(numerator)
  return `${number(numerator)} ${shape === 'proportion' ? 'of' : 'over'} ${number(denominator)}`
}
