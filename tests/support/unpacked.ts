import { fromBufferPromise } from 'yauzl'
import { isZip } from '#app/platform/files/zip.ts'

/**
 * The bytes as text, a character per byte; of a zip archive or a workbook what is packed in it, archives
 * within archives too.
 */
export async function unpacked(bytes: Buffer): Promise<string> {
  if (!isZip(bytes)) return bytes.toString('latin1')
  const archive = await fromBufferPromise(bytes)
  const parts: string[] = []
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
    parts.push(entry.fileName, await unpacked(Buffer.concat(pieces)))
  }
  return parts.join('\n')
}
