import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFolder } from './project.ts'

/**
 * A hash over the contents of files and folders (paths in the project), leaving out the paths `ignored`
 * names.
 */
export function fingerprint(
  paths: readonly string[],
  ignored: (path: string) => boolean = () => false,
): string {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path, ignored)
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string, ignored: (path: string) => boolean): void {
  const full = join(projectFolder, path)
  if (ignored(path) || !existsSync(full)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`, ignored)
  } else {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
  }
}

/** Runs `make` unless the stamp file says that it was last run for the same fingerprint. */
export async function whenStale(stamp: string, print: string, make: () => Promise<void>): Promise<void> {
  const file = join(projectFolder, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === print) return
  await make()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, print)
}
