import { attribute, walkXml } from '#app/platform/files/xml.ts'
import { openZip, type Zip } from '#app/platform/files/zip.ts'
import { FileRefusal } from '../parse/codes.ts'
import { tooLarge } from '../parse/file/decode.ts'
import type { FileRecord } from '../parse/file/rows.ts'
import { readStyles } from './number-format.ts'
import { locked, MOST_UNPACKED_BYTES, notAWorkbook, refusalOf } from './refusals.ts'
import { readSharedStrings, readSheet } from './sheet.ts'

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly records: readonly FileRecord[]
}

const MOST_SHEETS = 60
const LIMITS = { parts: 2_000, unpackedBytes: MOST_UNPACKED_BYTES }

/** Whether the bytes are the container that a password puts around a workbook. */
export const isLocked = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 &&
  bytes[1] === 0xcf &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )

/**
 * The sheets of an Excel workbook that hold something, as rows of text. Macros, links and drawings are never
 * looked at. Throws FileRefusal for what is locked, damaged, too large, or an archive of another kind.
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<Sheet[]> {
  const large = tooLarge(name, bytes.length)
  if (large) throw large
  if (isLocked(bytes)) throw locked(name)
  try {
    return await sheetsOf(name, await openZip(bytes, LIMITS))
  } catch (error) {
    throw refusalOf(name, error)
  }
}

async function sheetsOf(name: string, archive: Zip): Promise<Sheet[]> {
  const path = await workbookPath(archive)
  const book = path === null ? null : archive.text(path)
  if (path === null || book === null) throw notAWorkbook(name, archive.names)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const targets = await relations(archive.text(`${folder}_rels/${path.slice(folder.length)}.rels`))
  const sheets: { name: string; hidden: boolean; part: string }[] = []
  let from1904 = false
  await walkXml(book, {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (element !== 'sheet') return
      const target = targets.get(attribute(attributes, 'id') ?? '')
      if (target === undefined || !/worksheets\//.test(target)) return
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
      sheets.push({ name: attribute(attributes, 'name') ?? '', hidden, part: within(folder, target) })
    },
  })
  if (sheets.length > MOST_SHEETS) {
    throw new FileRefusal(
      'too_large',
      `${name} has ${sheets.length} sheets; at most ${MOST_SHEETS} are read. Keep only the sheets with your figures.`,
    )
  }
  const shared = {
    strings: await readSharedStrings(archive.text(`${folder}sharedStrings.xml`)),
    styles: await readStyles(archive.text(`${folder}styles.xml`)),
    from1904,
  }
  const filled: Sheet[] = []
  for (const { name: sheet, hidden, part } of sheets) {
    const records = await readSheet(name, archive.text(part), shared)
    if (records.length > 0) filled.push({ name: sheet, hidden, records })
  }
  if (filled.length === 0) throw new FileRefusal('empty_file', `${name} has no sheet with anything in it.`)
  // What is hidden is rarely what was meant to be uploaded.
  return [...filled.filter((sheet) => !sheet.hidden), ...filled.filter((sheet) => sheet.hidden)]
}

async function workbookPath(archive: Zip): Promise<string | null> {
  let path: string | null = null
  await walkXml(archive.text('_rels/.rels'), {
    open(element, attributes) {
      if (element === 'Relationship' && /\/officeDocument$/.test(attribute(attributes, 'Type') ?? '')) {
        path ??= within('', attribute(attributes, 'Target') ?? '')
      }
    },
  })
  const workbook = path ?? 'xl/workbook.xml'
  return archive.names.includes(workbook) && workbook.endsWith('.xml') ? workbook : null
}

async function relations(xml: AsyncIterable<string> | null): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  await walkXml(xml, {
    open(element, attributes) {
      if (element === 'Relationship')
        targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '')
    },
  })
  return targets
}

/** A target as written, from the folder of the part that names it; a leading slash begins at the top. */
const within = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target}`.replace(/(?<=^|\/)[^/]+\/\.\.\//g, '')
