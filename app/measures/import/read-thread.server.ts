import { parentPort, workerData } from 'node:worker_threads'
import { readSources, repairSources } from './read-sources.ts'
import type { FromThread, ThreadTask } from './read-files.server.ts'

/** Entries sent at once: few enough that taking them in holds up nobody. */
const AT_ONCE = 1_000
/** Time between two reports of progress, in milliseconds. */
const EVERY_MS = 100

const send = (message: FromThread) => parentPort?.postMessage(message)

/** The thread in which one large file is read, bundled by scripts/generate.ts. It ends with its task. */
async function main(task: ThreadTask): Promise<void> {
  if (task.kind === 'repair')
    return send({ kind: 'done', value: await repairSources(task.request, task.repair) })
  // The first is reported at once: a file that is read quickly shows progress too.
  let reportedAt = Number.NEGATIVE_INFINITY
  const { parsed, ...read } = await readSources(task.request, (rows) => {
    if (performance.now() - reportedAt < EVERY_MS) return
    reportedAt = performance.now()
    send({ kind: 'rows', rows })
  })
  if (!parsed.ok) return send({ kind: 'done', value: { ...read, parsed } })
  const { entries } = parsed
  for (let from = 0; from < entries.length; from += AT_ONCE)
    send({ kind: 'entries', json: JSON.stringify(entries.slice(from, from + AT_ONCE)) })
  send({ kind: 'done', value: { ...read, parsed: { ...parsed, entries: [] } } })
}

await main(workerData as ThreadTask)
