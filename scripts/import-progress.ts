import type { ReportProgress } from '#app/measures/import/jobs/progress.ts'

const DOING = { reading: 'Reading', choosing: 'Reading again', writing: 'Writing' } as const

/** Where nobody watches, a line every so often is enough for a log. */
const EVERY_MS = { watched: 100, logged: 3_000 }

/**
 * Says on stderr how far an import is: in one line that changes where a person watches, else a line every few
 * seconds.
 */
export function importProgress(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr): {
  readonly report: ReportProgress
  readonly end: () => void
} {
  const every = stream.isTTY ? EVERY_MS.watched : EVERY_MS.logged
  let said = performance.now()
  let shown = false
  return {
    report({ doing, row, of }) {
      if (of === 0 || performance.now() - said < every) return
      said = performance.now()
      shown = true
      const line = `${DOING[doing]} row ${row.toLocaleString('en-US')} of ${of.toLocaleString('en-US')}`
      stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    },
    end() {
      if (shown && stream.isTTY) stream.write('\r\u001b[K')
    },
  }
}
