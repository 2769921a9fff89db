import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether node_modules lacks a package, or holds another version of one, that package-lock.json names. */
export function dependenciesAreStale(project) {
  const installed = join(project, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return true
  const have = packagesOf(installed)
  const want = packagesOf(join(project, 'package-lock.json'))
  return Object.entries(want).some(([path, entry]) => {
    if (path === '') return false
    if (have[path] === undefined) return !(entry.optional || entry.devOptional || entry.peer)
    return have[path].version !== entry.version
  })
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {}
}

/**
 * Installs what package-lock.json names when node_modules does not hold it. npm's own lines go to stderr, so
 * that a command's stdout stays its own. Install scripts are left out: nothing here needs one, and Prisma's
 * would download engines that this project does not use. Not `npm ci`: it refuses a lock file that lacks the
 * packages of other platforms, which a registry mirror may not have.
 */
export function installDependencies(project) {
  if (!dependenciesAreStale(project)) return
  process.stderr.write('Installing dependencies (a minute or two the first time) ...\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, error } = spawnSync(
    npm,
    [
      'install',
      '--no-save',
      '--include=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    {
      cwd: project,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  )
  if (status === 0) return
  process.stderr.write(
    `The dependencies could not be installed: ${error?.message ?? 'npm says why above'}.\n`,
  )
  process.exit(1)
}
