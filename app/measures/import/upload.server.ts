import type { Granted } from '#app/platform/use-case.server.ts'
import type { TeamSubject } from '#app/policy/action.ts'
import { NO_LAYOUT, type Choices } from './parse/address.ts'
import { tooLarge } from './parse/file/decode.ts'
import { refusedUnread, type RefusedFile } from './parse/read.ts'
import { readRecalling } from './assess.server.ts'
import type { ReportProgress } from './jobs/progress.ts'
import type { ImportFiles } from './read-sources.ts'

/** The bytes of the upload. A file over the limit is refused by its size, before a byte of it is read. */
export async function openFiles(
  file: File,
  denominatorFile: File | null,
): Promise<ImportFiles | RefusedFile> {
  for (const one of [file, denominatorFile]) {
    const large = one && tooLarge(one.name, one.size)
    if (large) return refusedUnread(large)
  }
  const read = async (one: File) => ({ name: nameOf(one), bytes: new Uint8Array(await one.arrayBuffer()) })
  return { main: await read(file), denominator: denominatorFile && (await read(denominatorFile)) }
}

/** A name without folders, as some browsers and programs send them along. */
const nameOf = (file: File): string => (file.name.split(/[\\/]/).at(-1) ?? '').slice(0, 200) || 'file'

/** Reads the upload, writing nothing; the refusal when it is over the limit. */
export async function readUpload(
  { db, now, may }: Granted,
  subject: TeamSubject,
  team: { readonly id: string; readonly jurisdictionCode: string },
  {
    file,
    denominatorFile,
    choices,
    report,
  }: { file: File; denominatorFile: File | null; choices: Choices; report?: ReportProgress | undefined },
) {
  const files = await openFiles(file, denominatorFile)
  if (!('main' in files)) return files
  const asker = { now, mayAddMeasure: may('team.measures.pick', subject), report }
  const given = { ...choices, ...NO_LAYOUT }
  return { ...(await readRecalling(db, team, files, given, asker)), ok: true as const, files }
}
