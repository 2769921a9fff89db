import type { Progress } from './progress.ts'

const count = (n: number): string => n.toLocaleString('en-US')

const DOING: Record<Progress['doing'], string> = {
  reading: 'Reading',
  choosing: 'Reading again, the way it was chosen:',
  writing: 'Storing',
}

/** Before the number of rows is known. */
const BEGINNING: Record<Progress['doing'], string> = {
  reading: 'Opening the file',
  choosing: 'Reading the rows that count',
  writing: 'Comparing with what is there',
}

/** `Reading row 40,000 of 250,000`; before the first rows, what is done first. */
export const progressWords = ({ doing, row, of }: Progress): string =>
  of === 0 ? BEGINNING[doing] : `${DOING[doing]} row ${count(row)} of ${count(of)}`

/** How far it is in whole percents; null before it is known. */
export const percentOf = ({ row, of }: Progress): number | null =>
  of === 0 ? null : Math.floor((row / of) * 100)

/** For screen readers: a word at each quarter, since more often would only interrupt. */
export function spokenProgress(progress: Progress): string {
  const percent = percentOf(progress)
  if (percent === null) return progressWords(progress)
  const quarter = Math.floor(percent / 25) * 25
  const doing = progress.doing === 'writing' ? 'Storing' : 'Reading'
  return quarter === 0 ? `${doing} the file` : `${doing} the file: ${quarter} percent`
}
