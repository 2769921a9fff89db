import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { readEntries, type FormInput } from './form-input.server.ts'

/** How much of a form with files is kept while it is read: bytes of each file, and files. */
export type UploadLimits = { readonly fileBytes: number; readonly files: number }

/** A file that had more bytes than it may have: nothing of it was kept, only that it came. */
export class FileBeyondLimit extends File {}

const MOST_FIELDS = 100
const MOST_FIELD_BYTES = 64 * 1024

/**
 * A reader of forms that bring files. Bytes are counted as they come and those of a file over its limit are let go at once, so that however
 * much is sent, no more stands in memory than files within their limits. A file field left empty counts as none.
 */
export const uploadReader =
  ({ fileBytes, files }: UploadLimits) =>
  async (request: Request): Promise<FormInput> => {
    const type = request.headers.get('Content-Type') ?? ''
    if (!/^multipart\/form-data\b/i.test(type) || request.body === null) {
      return { ok: false, reason: 'This address takes a form with files, and what was sent is none.' }
    }
    const entries = new FormData()
    let beyond = false
    try {
      const parser = new Busboy({
        headers: { 'content-type': type },
        limits: { fileSize: fileBytes, files, fields: MOST_FIELDS, fieldSize: MOST_FIELD_BYTES },
      })
      const reading: Promise<void>[] = []
      parser.on('file', (field, stream, name) => {
        reading.push(fileOf(stream, name ?? '').then((file) => void (file && entries.append(field, file))))
      })
      parser.on('field', (field, text, _nameCut, cut) => {
        beyond ||= cut
        entries.append(field, text)
      })
      parser.on('filesLimit', () => (beyond = true))
      parser.on('fieldsLimit', () => (beyond = true))
      await pipeline(Readable.fromWeb(request.body as WebStream), parser)
      await Promise.all(reading)
    } catch {
      return { ok: false, reason: 'The form arrived incomplete. Please send it again.' }
    }
    if (beyond)
      return {
        ok: false,
        reason: `That is more than one form takes: at most ${files} files at once. Nothing was kept; send fewer.`,
      }
    return readEntries(entries)
  }

async function fileOf(stream: BusboyFileStream, name: string): Promise<File | null> {
  let pieces: Uint8Array<ArrayBuffer>[] = []
  stream.once('limit', () => (pieces = []))
  for await (const piece of stream as AsyncIterable<Uint8Array<ArrayBuffer>>)
    if (!stream.truncated) pieces.push(piece)
  if (stream.truncated) return new FileBeyondLimit([], name)
  return pieces.length === 0 && name === '' ? null : new File(pieces, name)
}
