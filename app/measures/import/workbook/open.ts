import { FileRefusal } from '../../core/intake/codes.ts'
import { tooLarge } from '../../core/intake/file/decode.ts'
import type { FileRecord } from '../../core/intake/file/records.ts'
import { locked, openArchive, type Archive } from './archive.ts'
import { readStyles } from './number-format.ts'
import { readSharedStrings, readSheet } from './sheet.ts'
import { attribute, walkXml, XmlProblem } from '#app/platform/xml.ts'

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly records: readonly FileRecord[]
}

const MOST_SHEETS = 60

/** Whether the bytes are the container that a password puts around a workbook. */
export const isLocked = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 &&
  bytes[1] === 0xcf &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )

/**
 * The sheets of an Excel workbook that hold something, as rows of text. Macros, links and drawings are never looked at. Throws FileRefusal for
 * what is locked, damaged, too large, or an archive of another kind.
 */
export function openWorkbook(name: string, bytes: Uint8Array): Sheet[] {
  const large = tooLarge(name, bytes.length)
  if (large) throw large
  if (isLocked(bytes)) throw locked(name)
  const archive = openArchive(name, bytes)
  try {
    return sheetsOf(name, archive)
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error
    throw new FileRefusal(
      'unreadable',
      `${name} cannot be read: the workbook is damaged. Nothing was read. Save it again and choose the new file.`,
    )
  }
}

function sheetsOf(name: string, archive: Archive): Sheet[] {
  const path = workbookPath(archive)
  const book = path === null ? null : archive.text(path)
  if (path === null || book === null) throw notAWorkbook(name, archive.names)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const targets = relations(archive.text(`${folder}_rels/${path.slice(folder.length)}.rels`))
  const found: { name: string; hidden: boolean; part: string }[] = []
  let from1904 = false
  walkXml(book, {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (element !== 'sheet') return
      const target = targets.get(attribute(attributes, 'id') ?? '')
      if (target === undefined || !/worksheets\//.test(target)) return
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
      found.push({ name: attribute(attributes, 'name') ?? '', hidden, part: within(folder, target) })
    },
    close() {},
    text() {},
  })
  if (found.length > MOST_SHEETS) {
    throw new FileRefusal(
      'too_large',
      `${name} has ${found.length} sheets; at most ${MOST_SHEETS} are looked through. Keep only the sheets with your figures.`,
    )
  }
  const shared = {
    strings: readSharedStrings(archive.text(`${folder}sharedStrings.xml`)),
    styles: readStyles(archive.text(`${folder}styles.xml`)),
    from1904,
  }
  const sheets = found.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    records: readSheet(name, archive.text(sheet.part) ?? '', shared),
  }))
  const filled = sheets.filter((sheet) => sheet.records.length > 0)
  if (filled.length === 0) throw new FileRefusal('empty_file', `${name} has no sheet with anything in it.`)
  // What is hidden is rarely what was meant to be handed in.
  return [...filled.filter((sheet) => !sheet.hidden), ...filled.filter((sheet) => sheet.hidden)]
}

function workbookPath(archive: Archive): string | null {
  let path: string | null = null
  walkXml(archive.text('_rels/.rels') ?? '', {
    open(element, attributes) {
      if (element === 'Relationship' && /\/officeDocument$/.test(attribute(attributes, 'Type') ?? '')) {
        path ??= within('', attribute(attributes, 'Target') ?? '')
      }
    },
    close() {},
    text() {},
  })
  const found = path ?? 'xl/workbook.xml'
  return archive.names.includes(found) && found.endsWith('.xml') ? found : null
}

function relations(xml: string | null): Map<string, string> {
  const targets = new Map<string, string>()
  walkXml(xml ?? '', {
    open(element, attributes) {
      if (element === 'Relationship')
        targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '')
    },
    close() {},
    text() {},
  })
  return targets
}

/** A target as written, from the folder of the part that names it; a leading slash begins at the top. */
const within = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target}`.replace(/[^/]+\/\.\.\//g, '')

function notAWorkbook(name: string, names: readonly string[]): FileRefusal {
  const kind = names.some((part) => part.endsWith('workbook.bin'))
    ? 'a binary Excel workbook (.xlsb)'
    : names.includes('content.xml')
      ? 'an OpenDocument spreadsheet (.ods)'
      : names.some((part) => part.startsWith('word/'))
        ? 'a Word document'
        : 'a zip archive'
  return new FileRefusal(
    'not_text',
    `${name} is ${kind}, not a workbook (.xlsx) or a table of text. Nothing was read. Save the sheet as .xlsx or CSV and choose that file.`,
  )
}
