import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { birthOf } from './process-identity.ts'

/**
 * Runs `work` while no other process of this machine does so for the same folder. A dead holder does not
 * block.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'lock')
  while (!take(file)) {
    if (!removeIfStale(file)) await wait(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  const own = `${file}.${process.pid}`
  writeFileSync(own, holder(process.pid))
  try {
    // A link appears whole or not at all, so nobody ever reads a half-written lock.
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

const holder = (pid: number): string => `${pid} ${birthOf(pid)}`

function removeIfStale(file: string): boolean {
  const seen = read(file)
  if (seen === null) return true
  if (seen === holder(Number.parseInt(seen, 10))) return false
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
    // Somebody else may have cleared the stale lock and taken it in the meantime: give theirs back.
    if (read(aside) !== seen) linkSync(aside, file)
  } catch {
    return false
  } finally {
    rmSync(aside, { force: true })
  }
  return true
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
