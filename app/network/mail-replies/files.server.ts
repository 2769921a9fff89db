import { FileBeyondLimit } from '#app/platform/forms/form-reader.server.ts'
import { MOST_FILE_BYTES } from '#app/files/kinds.ts'
import { checkedFile } from '../files/attach.server.ts'
import { MOST_AT_ONCE } from '../files/post-file.ts'
import type { IncomingFile } from './incoming.ts'

/**
 * Sorts the files of a mail into those that a post takes, and the sentences why it does not take the others.
 */
export async function filesToPost(
  files: readonly IncomingFile[],
): Promise<{ readonly fit: File[]; readonly leftOut: readonly string[] }> {
  const fit: File[] = []
  const leftOut: string[] = []
  for (const { name, bytes } of files) {
    const file = bytes.length > MOST_FILE_BYTES ? new FileBeyondLimit([], name) : new File([bytes], name)
    const checked = await checkedFile(file)
    if (!checked.ok) leftOut.push(checked.message)
    else if (fit.length < MOST_AT_ONCE) fit.push(file)
    else leftOut.push(`${checked.file.name}: a reply by mail takes ${MOST_AT_ONCE} files.`)
  }
  return { fit, leftOut }
}

const MOST_NAMED = 10

/** The sentences, as far as a mail should be long. */
export const leftOutNames = (leftOut: readonly string[]): string[] =>
  leftOut.length <= MOST_NAMED
    ? [...leftOut]
    : [...leftOut.slice(0, MOST_NAMED), `Of ${leftOut.length - MOST_NAMED} more files it is the same.`]
