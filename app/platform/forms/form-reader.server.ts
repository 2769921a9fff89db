import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { Readable, type Writable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { MOST_FIELDS, readEntries, refusedForm, tooManyFields, type FormInput } from './form-input.server.ts'

/**
 * How much a form may bring. What a route does not say is as for any form: no files, 200 kB, 1,000 fields.
 */
export type FormLimits = {
  /** Bytes of the whole form, files excepted. */
  readonly bytes?: number
  readonly fields?: number
  readonly files?: { readonly most: number; readonly bytes: number }
}

/** A file over its limit of bytes: none of it is stored, only that it came. */
export class FileBeyondLimit extends File {}

/** Bytes of a form, unless its route allows more. */
export const MOST_FORM_BYTES = 200_000
const ENDED_EARLY = refusedForm('The form arrived incomplete. Please send it again.')
const NO_FILES = { most: 0, bytes: 0 }

type Reader = (request: Request) => Promise<FormInput>
type Limits = Required<FormLimits>

/**
 * A reader of forms. What is larger than its limits is refused with 413 by the length it announces, before a
 * byte of it is read; what announces none is counted as it comes and let go once it is over. Bytes of files
 * are counted one file at a time, so that however much is sent, no more stands in memory than files within
 * their limits.
 */
export function formReader(limits: FormLimits = {}): Reader {
  const { bytes = MOST_FORM_BYTES, fields = MOST_FIELDS, files = NO_FILES } = limits
  const given: Limits = { bytes, fields, files }
  return async (request) => {
    const type = request.headers.get('Content-Type') ?? ''
    const kind = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i
      .exec(type)?.[1]
      ?.toLowerCase()
    if (kind === undefined || request.body === null)
      return refusedForm('This address takes a form, and what was sent is none.')
    const body = request.body as WebStream<Uint8Array>
    const length = Number(request.headers.get('Content-Length') ?? 0)
    if (kind === 'multipart/form-data') {
      // Of a form with files the server's limit for any body holds; each file and field is counted as it
      // comes.
      return files.most === 0 && length > bytes ? tooLarge(bytes) : readParts(body, type, given)
    }
    return length > bytes ? tooLarge(bytes) : readEncoded(body, given)
  }
}

/** Reads a form as most are: at most 200 kB and 1,000 fields, and no files. */
export const readForm: Reader = formReader()

const tooLarge = (bytes: number): FormInput =>
  refusedForm(
    `This form takes at most ${sizeInWords(bytes)}, and more was sent. Nothing was kept; send less.`,
    413,
  )

const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.floor(bytes / 1_000)} kB` : `${Math.floor(bytes / 1_000_000)} MB`

async function readEncoded(body: WebStream<Uint8Array>, { bytes, fields }: Limits): Promise<FormInput> {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const piece of body) {
      length += piece.length
      if (length <= bytes) pieces.push(piece)
    }
  } catch {
    return ENDED_EARLY
  }
  if (length > bytes) return tooLarge(bytes)
  const text = Buffer.concat(pieces).toString('utf8')
  if (separators(text) >= fields) return tooManyFields(fields)
  return readEntries(new URLSearchParams(text), fields)
}

function separators(text: string): number {
  let count = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) count += 1
  return count
}

async function readParts(body: WebStream<Uint8Array>, type: string, limits: Limits): Promise<FormInput> {
  const { bytes, fields, files } = limits
  const entries = new FormData()
  const reading: Promise<void>[] = []
  let refused: FormInput | null = null
  let length = 0
  try {
    const parser = new Busboy({
      headers: { 'content-type': type },
      limits: { fileSize: files.bytes, files: files.most, fields, fieldSize: bytes + 1 },
    })
    parser.on('file', (field, stream, name) => {
      const file = fileOf(stream, name ?? '').then((one) => void (one && entries.append(field, one)))
      // One that ends early also ends the parser with an error, which is answered below.
      reading.push(file.catch(() => void (refused ??= ENDED_EARLY)))
    })
    parser.on('field', (field, text) => {
      length += field.length + Buffer.byteLength(text)
      if (length > bytes) refused ??= tooLarge(bytes)
      else entries.append(field, text)
    })
    parser.on('filesLimit', () => (refused ??= tooManyFiles(files.most)))
    parser.on('fieldsLimit', () => (refused ??= tooManyFields(fields)))
    await allWritten(Readable.fromWeb(body), parser)
    await Promise.all(reading)
  } catch {
    return ENDED_EARLY
  }
  return refused ?? readEntries(entries, fields + files.most)
}

const tooManyFiles = (most: number): FormInput =>
  refusedForm(
    most === 0
      ? 'This form takes no files. Nothing was kept.'
      : `That is more than one form takes: at most ${most} files at once. Nothing was kept; send fewer.`,
    413,
  )

/**
 * Waits until the parser has had everything. Unlike `pipeline` it does not destroy the body of a form that
 * cannot be read: that would cut the connection before the answer is sent.
 */
const allWritten = (body: Readable, parser: Writable): Promise<void> =>
  new Promise((resolve, reject) => {
    parser.once('finish', resolve).once('error', reject)
    body.once('error', reject).pipe(parser)
  })

async function fileOf(stream: BusboyFileStream, name: string): Promise<File | null> {
  let pieces: Uint8Array<ArrayBuffer>[] = []
  stream.once('limit', () => (pieces = []))
  for await (const piece of stream as AsyncIterable<Uint8Array<ArrayBuffer>>)
    if (!stream.truncated) pieces.push(piece)
  if (stream.truncated) return new FileBeyondLimit([], name)
  return pieces.length === 0 && name === '' ? null : new File(pieces, name)
}
