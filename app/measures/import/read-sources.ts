import { isZip } from '#app/platform/files/zip.ts'
import type { Choices } from './parse/address.ts'
import { FileRefusal, type Rejection } from './parse/codes.ts'
import {
  joinedRows,
  parseFiles,
  recordsOf,
  refusedUnread,
  type InputFile,
  type ParsedFile,
  type ParseRequest,
  type RowProgress,
} from './parse/read.ts'
import { repairTable } from './parse/repair.ts'
import { isLocked, openWorkbook } from './workbook/open.ts'

/** A file as it was uploaded. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type ImportFiles = { readonly main: SourceFile; readonly denominator: SourceFile | null }

/** A file that was read, and the sheets it has: none when it is no workbook. */
export type ReadFile = {
  readonly parsed: ParsedFile
  readonly sheets: readonly string[]
  /** The sheet that was read. */
  readonly sheet: string | null
}

/** Nothing but data, so that it can go to another thread. */
export type ReadRequest = Omit<ParseRequest, 'files'> & {
  readonly files: ImportFiles
  readonly sheet: Choices['sheet']
}

/** The refused rows of what was read, to be written in the file's own layout. */
export type Repair = {
  readonly sheet: string | null
  readonly headerLine: number
  readonly wide: boolean
  readonly paired: boolean
  readonly rejected: readonly Rejection[]
}

/**
 * Reads a file of text, or the chosen sheet of a workbook; where none was chosen, the first from which
 * something can be read. A workbook with single persons on any of its sheets is refused whole, since it would
 * be stored whole.
 */
export async function readSources(
  { files, sheet: chosen, ...request }: ReadRequest,
  report: (rows: RowProgress) => void,
): Promise<ReadFile> {
  try {
    const denominator = files.denominator && (await firstOf(files.denominator))
    const read: { sheet: string | null; parsed: ParsedFile }[] = []
    for (const { sheet, file } of await sourcesOf(files.main))
      read.push({ sheet, parsed: parseFiles({ ...request, files: { main: file, denominator } }, report) })
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

/** The refused rows of a file that was read, in its own layout; of a pair of files as one table. */
export async function repairSources(
  { files, ...request }: ReadRequest,
  { sheet, headerLine, wide, paired, rejected }: Repair,
): Promise<string[][]> {
  const source = (await sourcesOf(files.main)).find((one) => one.sheet === sheet)
  if (source === undefined) return []
  if (paired) {
    const denominator = files.denominator && (await firstOf(files.denominator))
    return joinedRows({ ...request, files: { main: source.file, denominator } }, rejected)
  }
  return repairTable(recordsOf(source.file).records, { headerLine, wide }, rejected)
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
