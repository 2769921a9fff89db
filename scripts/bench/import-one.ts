import { stoppedClock } from '#app/kernel/time/clock.ts'
import { givenFiles, importInto } from '../import.ts'
import { importArguments } from '../import-arguments.ts'
import { THROWAWAY_CLOCK } from '../throwaway-server.ts'

/** What one import in a process of its own took. */
export type Taken = {
  created: number
  unchanged: number
  seconds: number
  /**
   * Seconds of processor time this process took, which tells more than the clock where others want the
   * processors too.
   */
  processor: number
  rejected: number
  megabytes: number
}

/**
 * Imports a file as `npm run import` does, on the database of DATABASE_URL, and writes what it took from the
 * file on disk to the commit as JSON.
 */
export async function main(args: string[]): Promise<void> {
  const url = process.env.DATABASE_URL ?? ''
  const asker = {
    clock: stoppedClock(THROWAWAY_CLOCK),
    demo: false,
    sendsMail: false,
    serverSecret: 'timing',
    baseUrl: null,
  }
  // Loaded and connected before the clock runs: what is timed is the import, and not the start of a program.
  await import('#app/measures/import/commands.server.ts')
  const { connect } = await import('#app/platform/database/db.server.ts')
  const database = connect(url, { poolSize: 2 })
  await database.db.team.findFirst()
  const start = performance.now()
  const before = process.cpuUsage()
  const given = importArguments(args)
  const { counts, parsed } = await importInto(database.db, asker, given, givenFiles(given))
  const seconds = (performance.now() - start) / 1000
  const taken: Taken = {
    ...counts,
    seconds,
    processor: processorSince(before),
    rejected: parsed.rejected.length + parsed.more.rejected,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
  await database.close()
  process.stdout.write(`${JSON.stringify(taken)}\n`)
}

function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}
