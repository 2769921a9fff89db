import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { bounded } from '#app/kernel/bounded.ts'
import { isZip } from '#app/platform/files/zip.ts'
import type { Entry, RowProgress } from './parse/read.ts'
import {
  readSources,
  repairSources,
  type ImportFiles,
  type ReadFile,
  type ReadRequest,
  type Repair,
} from './read-sources.ts'

export type ThreadTask =
  | { readonly kind: 'read'; readonly request: ReadRequest }
  | { readonly kind: 'repair'; readonly request: ReadRequest; readonly repair: Repair }

/** What a thread sends: its progress, the entries it found, and last the result of its task. */
export type FromThread =
  | { readonly kind: 'rows'; readonly rows: RowProgress }
  /**
   * As JSON, since of its short texts there is one each, where a clone of objects has one for every entry.
   */
  | { readonly kind: 'entries'; readonly json: string }
  | { readonly kind: 'done'; readonly value: unknown }

type Listener = {
  readonly rows?: (rows: RowProgress) => void
  readonly entries?: (entries: readonly Entry[]) => void
}

/**
 * Text up to this size is read in some milliseconds, for which a thread is not worth its start. A workbook
 * may unpack to a thousand times its size.
 */
const SMALL_BYTES = 64 * 1024

const isSmall = ({ main, denominator }: ImportFiles): boolean =>
  [main, ...(denominator ? [denominator] : [])].every(
    ({ bytes }) => bytes.length <= SMALL_BYTES && !isZip(bytes),
  )

/**
 * Reads files as `readSources` does. Larger ones are read in a thread of their own, so that nobody waits for
 * them.
 */
export async function readFiles(
  request: ReadRequest,
  report: (rows: RowProgress) => void,
): Promise<ReadFile> {
  if (isSmall(request.files)) return readSources(request, report)
  const entries: Entry[] = []
  const read = await inThread<ReadFile>(
    { kind: 'read', request },
    {
      rows: report,
      entries: (some) => void entries.push(...some),
    },
  )
  return read.parsed.ok ? { ...read, parsed: { ...read.parsed, entries } } : read
}

/** The refused rows of a file as `repairSources` gives them. */
export async function repairFiles(request: ReadRequest, repair: Repair): Promise<string[][]> {
  if (isSmall(request.files)) return repairSources(request, repair)
  return inThread({ kind: 'repair', request, repair })
}

/**
 * Two large files at a time, so that pages are still served beside them and memory has its limit; the others
 * wait for their turn.
 */
const inTurn = bounded(2, 200)

/** A file of 20 MB needs a fraction of it. A file that needs more ends its thread, and not the server. */
const LIMITS = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 8 }

const inThread = <T>(task: ThreadTask, listener: Listener = {}): Promise<T> =>
  inTurn(() => {
    const bundle = createRequire(import.meta.url).resolve('#app/measures/import/generated/read-thread.mjs')
    const thread = new Worker(bundle, { workerData: task, resourceLimits: LIMITS, execArgv: [] })
    return new Promise<T>((resolve, reject) => {
      thread.on('message', (message: FromThread) => {
        if (message.kind === 'done') resolve(message.value as T)
        else if (message.kind === 'rows') listener.rows?.(message.rows)
        else listener.entries?.(JSON.parse(message.json) as Entry[])
      })
      thread.once('error', reject)
      // After what it said last, this comes too late to matter.
      thread.once('exit', () => reject(new Error('The thread that read a file ended without a word')))
    })
  })
