import { simpleParser, type Attachment, type HeaderLines } from 'mailparser'
import { createHash } from 'node:crypto'
import { isAutomatic } from './automatic.ts'
import type { Incoming, IncomingFile } from './incoming.ts'

const MOST_HTML = 1_000_000
/** Pictures within the text that are smaller are logos and icons of a signature. */
const PICTURE_BYTES = 10_000
const SIGNATURES = /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-keys)$/

/** Reads a mail as it came (RFC 5322); null where it is none. */
export async function parseMail(raw: Buffer): Promise<Incoming | null> {
  const options = { skipTextToHtml: true, skipImageLinks: true, maxHtmlLengthToParse: MOST_HTML }
  const mail = await simpleParser(raw, { ...options, keepCidLinks: true }).catch(() => null)
  if (mail === null || mail.headerLines === undefined) return null
  const fields = fieldsOf(mail.headerLines)
  const [messageId = ''] = fields.get('message-id') ?? []
  const from = fields.get('from')?.length === 1 ? (mail.from?.value ?? []) : []
  return {
    id: createHash('sha256')
      .update(messageId || raw)
      .digest('hex'),
    from: from.length === 1 ? answerable(from[0]!.address ?? '') : null,
    to: ADDRESSED.flatMap((name) => fields.get(name) ?? []).flatMap(addressesIn),
    automatic: isAutomatic(fields),
    text: mail.textConversionError ? null : (mail.text ?? ''),
    files: mail.attachments.filter(isFile).map(fileOf),
  }
}

/** What a mail can be sent to; the outbox of the database takes no other. */
const PLAIN_ADDRESS = /^[^\s\p{Cc}<>,@]+@[^\s\p{Cc}<>,@]+$/u
/** RFC 5321, section 4.5.3.1. */
const LONGEST_ADDRESS = 254

const answerable = (address: string): string | null =>
  address.length <= LONGEST_ADDRESS && PLAIN_ADDRESS.test(address) ? address.toLowerCase() : null

const ADDRESSED = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to']

const addressesIn = (value: string): string[] =>
  value.split(/[\s<>,;:"()]/).flatMap((word) => (word.includes('@') ? [word.toLowerCase()] : []))

function fieldsOf(lines: HeaderLines): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\s+/g, ' ')
      .trim()
    fields.set(key, [...(fields.get(key) ?? []), value])
  }
  return fields
}

function isFile({ contentType, related, size }: Attachment): boolean {
  if (SIGNATURES.test(contentType)) return false
  return !(related && contentType.startsWith('image/') && size < PICTURE_BYTES)
}

const fileOf = ({ filename, content }: Attachment): IncomingFile => ({
  name: filename ?? 'file',
  bytes: new Uint8Array(content),
})
