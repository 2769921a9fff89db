import { XmlProblem } from '#app/platform/files/xml.ts'
import { ZipProblem } from '#app/platform/files/zip.ts'
import { FileRefusal } from '../parse/codes.ts'

/**
 * The most that all parts of a workbook read together may unpack to: far above any sheet of figures, far
 * below what holds up others.
 */
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024

/** The refusal of a workbook that is protected by a password. */
export const locked = (name: string): FileRefusal =>
  new FileRefusal(
    'encrypted',
    `${name} is protected by a password, so it cannot be read. Save it without the password and choose that file.`,
  )

const SAVE_AGAIN = 'Nothing was read. Save it again and choose the new file.'

/** The refusal of a workbook that could not be read on; anything else that was thrown as it is. */
export function refusalOf(name: string, error: unknown): unknown {
  if (error instanceof XmlProblem)
    return new FileRefusal('unreadable', `${name} cannot be read: the workbook is damaged. ${SAVE_AGAIN}`)
  if (!(error instanceof ZipProblem)) return error
  switch (error.kind) {
    case 'encrypted':
      return locked(name)
    case 'damaged':
      return new FileRefusal(
        'unreadable',
        `${name} cannot be opened: the workbook is damaged or cut off. ${SAVE_AGAIN}`,
      )
    case 'too-large':
      return new FileRefusal(
        'too_large',
        `${name} unpacks to more than ${MOST_UNPACKED_BYTES / (1024 * 1024)} MB. Nothing of it was kept. ` +
          'Keep only the sheet with your figures, or save that sheet as CSV.',
      )
  }
}

/** The refusal of an archive that is something else, identified by the names of its parts. */
export function notAWorkbook(name: string, parts: readonly string[]): FileRefusal {
  const kind = parts.some((part) => part.endsWith('workbook.bin'))
    ? 'a binary Excel workbook (.xlsb)'
    : parts.includes('content.xml')
      ? 'an OpenDocument spreadsheet (.ods)'
      : parts.some((part) => part.startsWith('word/'))
        ? 'a Word document'
        : 'a zip archive'
  return new FileRefusal(
    'not_text',
    `${name} is ${kind}, not a workbook (.xlsx) or a table of text. Nothing was read. Save the sheet as .xlsx or CSV and choose that file.`,
  )
}
