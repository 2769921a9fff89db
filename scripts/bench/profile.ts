import { mkdirSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'

/**
 * Where a server that only the bench starts begins to take a profile of its processor time, and where it
 * hands it out.
 */
export const PROFILE = { begin: '/bench/profile/begin', end: '/bench/profile/end' } as const

let session: Session | null = null

/** Begins to take a profile of this process. */
export async function beginProfile(): Promise<void> {
  session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
}

/** The profile since it was begun, as the JSON that Chromium's developer tools open. */
export async function endProfile(): Promise<string> {
  const { profile } = await session!.post('Profiler.stop')
  session!.disconnect()
  return JSON.stringify(profile)
}

/** Profiles the server at `address` while `load` runs, into a file named after `name`, and gives the file. */
export async function profileOf(
  address: string,
  { folder, name }: { folder: string; name: string },
  load: () => Promise<unknown>,
): Promise<string> {
  await fetch(address + PROFILE.begin)
  await load()
  const profile = await (await fetch(address + PROFILE.end)).text()
  const file = join(folder, `${name.replaceAll(/\W+/g, '-').replace(/^-/, '')}.cpuprofile`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, profile)
  return file
}
