import { attribute, walkXml, XmlProblem } from '#app/platform/files/xml.ts'
import { openZip, ZipProblem, type Zip } from '#app/platform/files/zip.ts'
import type { FileKind } from '../kinds.ts'

/** Far above any document of 10 MB, far below what holds up whoever opens it. */
const LIMITS = { parts: 2_000, unpackedBytes: 150 * 1024 * 1024 }

export type CheckedOffice =
  { readonly kind: FileKind } | { readonly refusedAs: 'other' | 'macros' | 'encrypted' | 'damaged' | 'bomb' }

const MAIN_PARTS: Readonly<Record<string, FileKind>> = {
  'spreadsheetml.sheet.main+xml': 'xlsx',
  'wordprocessingml.document.main+xml': 'docx',
  'presentationml.presentation.main+xml': 'pptx',
}
const MAIN_PART = /^application\/vnd\.openxmlformats-officedocument\.([\w.+]+)$/
const OPEN_DOCUMENT_TEXT = 'application/vnd.oasis.opendocument.text'

/**
 * What a zip archive is as an office document. Every part is unpacked once, so that neither size nor sum is
 * taken on trust.
 */
export async function officeKind(bytes: Uint8Array): Promise<CheckedOffice> {
  try {
    const zip = await openZip(bytes, LIMITS)
    const kind = await kindOf(zip)
    if ('kind' in kind) await zip.proven()
    return kind
  } catch (error) {
    if (error instanceof XmlProblem) return { refusedAs: 'damaged' }
    if (!(error instanceof ZipProblem)) throw error
    return { refusedAs: error.kind === 'too-large' ? 'bomb' : error.kind }
  }
}

async function kindOf(zip: Zip): Promise<CheckedOffice> {
  if (zip.names.some((name) => name.startsWith('/') || name.split('/').includes('..')))
    return { refusedAs: 'other' }
  const types = zip.text('[Content_Types].xml')
  if (types !== null) return openXmlKind(zip, types)
  const mimetype = await whole(zip.text('mimetype'))
  if (mimetype.trim() !== OPEN_DOCUMENT_TEXT || !zip.names.includes('content.xml'))
    return { refusedAs: 'other' }
  return zip.names.some((name) => /^(Basic|Scripts)\//i.test(name))
    ? { refusedAs: 'macros' }
    : { kind: 'odt' }
}

async function whole(pieces: AsyncIterable<string> | null): Promise<string> {
  let text = ''
  for await (const piece of pieces ?? []) text += piece
  return text
}

/**
 * Identified by the part that lists the content types (ECMA-376, part 2, 10.1.2). Programs hide in parts and
 * in types of parts.
 */
async function openXmlKind(zip: Zip, types: AsyncIterable<string>): Promise<CheckedOffice> {
  const declared: { part: string; type: string }[] = []
  await walkXml(types, {
    open(element, attributes) {
      const type = attribute(attributes, 'ContentType') ?? ''
      if (element === 'Default') declared.push({ part: '', type })
      if (element === 'Override') declared.push({ part: attribute(attributes, 'PartName') ?? '', type })
    },
  })
  const runs = (text: string) => /macro|vbaproject|activex/i.test(text)
  if (declared.some(({ type }) => runs(type)) || zip.names.some(runs)) return { refusedAs: 'macros' }
  const kinds = declared.flatMap(({ part, type }) => {
    const kind = MAIN_PARTS[MAIN_PART.exec(type)?.[1] ?? '']
    return kind && zip.names.includes(part.replace(/^\//, '')) ? [kind] : []
  })
  return kinds.length === 1 && kinds[0] !== undefined ? { kind: kinds[0] } : { refusedAs: 'other' }
}
