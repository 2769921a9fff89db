import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { MAX_FILE_BYTES, tooLarge } from '#app/measures/import/parse/file/decode.ts'
import { Refusal } from './refusal.ts'

/** A refusal with the code that goes into the JSON report. */
export class ImportRefusal extends Refusal {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Reads a file for the import, by a path from where npm was called. A file over the limit is refused by its
 * size and never read.
 */
export function readImportFile(path: string): File {
  const full = resolve(process.env.INIT_CWD ?? process.cwd(), path)
  let handle: number
  try {
    handle = openSync(full, 'r')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be opened'
    throw new ImportRefusal('no_file', `The file ${path} ${why}.`)
  }
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw new ImportRefusal('no_file', `${path} is a folder or a device, not a file.`)
    const large = stats.size > MAX_FILE_BYTES ? tooLarge(basename(path), stats.size) : null
    if (large) throw new ImportRefusal(large.code, large.message)
    return new File([readFileSync(handle)], basename(path))
  } finally {
    closeSync(handle)
  }
}
