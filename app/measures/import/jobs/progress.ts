/**
 * How far an import has come: the row it is at, and how many there are. `choosing`: the same rows are read
 * again, as was chosen for them.
 */
export type Progress = {
  readonly doing: 'reading' | 'choosing' | 'writing'
  readonly row: number
  readonly of: number
}
export type ReportProgress = (progress: Progress) => void

/**
 * For reading the same rows once more, as was chosen for them: says so at once, since of few rows nothing
 * more may be heard.
 */
export function choosing(report: ReportProgress | undefined): ReportProgress | undefined {
  report?.({ doing: 'choosing', row: 0, of: 0 })
  return report && (({ row, of }) => report({ doing: 'choosing', row, of }))
}
