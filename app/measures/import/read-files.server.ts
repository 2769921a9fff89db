import { setImmediate } from 'node:timers/promises'
import { isZip } from '#app/platform/zip.ts'
import type { Choices } from './parse/address.ts'
import { FileRefusal } from './parse/codes.ts'
import {
  parseFilesInSteps,
  recordsOf,
  refusedUnread,
  type InputFile,
  type ParsedFile,
  type ParseRequest,
  type RowsRead,
} from './parse/read.ts'
import type { Rows } from './parse/file/rows.ts'
import type { SourceFile } from './store.server.ts'
import { isLocked, openWorkbook } from './workbook/open.ts'

export type ImportFiles = { readonly main: SourceFile; readonly denominator: SourceFile | null }

/** A file that was read, and the sheets it has: none when it is no workbook. */
export type ReadFile = {
  readonly parsed: ParsedFile
  readonly sheets: readonly string[]
  /** The sheet that was read. */
  readonly sheet: string | null
}

type Request = Omit<ParseRequest, 'files'> & {
  readonly files: ImportFiles
  readonly sheet: Choices['sheet']
}

/**
 * Reads a file of text, or the chosen sheet of a workbook; where none was chosen, the first from which something can be read. A workbook
 * with single persons on any of its sheets is refused whole, since it would be kept whole.
 */
export async function readFiles(
  { files, sheet: chosen, ...request }: Request,
  report: (rows: RowsRead) => void,
): Promise<ReadFile> {
  try {
    const denominator = files.denominator && (await firstOf(files.denominator))
    const read: { sheet: string | null; parsed: ParsedFile }[] = []
    for (const { sheet, file } of await sourcesOf(files.main)) {
      const steps = parseFilesInSteps({ ...request, files: { main: file, denominator } })
      read.push({ sheet, parsed: await paced(steps, report) })
    }
    const sheets = read.flatMap(({ sheet }) => sheet ?? [])
    const personal = read.find(({ parsed }) => !parsed.ok && parsed.code === 'person_level')
    if (personal) return { ...personal, sheets }
    const best =
      chosen === null
        ? (read.find(({ parsed }) => parsed.ok) ?? read[0]!)
        : read.find(({ sheet }) => sheet === chosen)
    if (best) return { ...best, sheets }
    const refused = refusedUnread(
      new FileRefusal(
        'unknown_sheet',
        `${files.main.name} has no sheet “${chosen}”; it has ${sheets.join(', ') || 'none'}.`,
      ),
    )
    return { parsed: refused, sheets, sheet: null }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return { parsed: refusedUnread(error), sheets: [], sheet: null }
  }
}

/** The tables a file may hold: itself, or each sheet of a workbook. */
async function sourcesOf(file: SourceFile): Promise<{ sheet: string | null; file: InputFile }[]> {
  if (!isZip(file.bytes) && !isLocked(file.bytes)) return [{ sheet: null, file }]
  try {
    const sheets = await openWorkbook(file.name, file.bytes)
    return sheets.map(({ name, records }) => ({
      sheet: name,
      file: { name: file.name, sheet: records },
    }))
  } catch (error) {
    const broken = error instanceof FileRefusal && error.code === 'unreadable'
    // What is called a text file and is no whole workbook either is refused as the text it claims to be.
    if (broken && !/\.xls[xm]$/i.test(file.name)) return [{ sheet: null, file }]
    throw error
  }
}

const firstOf = async (file: SourceFile): Promise<InputFile> => (await sourcesOf(file))[0]!.file

/** The rows of a file as they stand, or of one sheet of a workbook. */
export async function sourceNamed(file: SourceFile, sheet: string | null): Promise<Rows> {
  const source = (await sourcesOf(file)).find((one) => one.sheet === sheet)
  return source === undefined ? [] : recordsOf(source.file).records
}

/** Takes steps to their end, telling each, and lets other requests have a turn in between. */
async function paced<Step, T>(steps: Generator<Step, T>, report: (step: Step) => void): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    report(value)
    await setImmediate()
  }
}
