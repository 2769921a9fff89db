import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { projectFolder, type Say } from './project.ts'
import { Refusal } from './refusal.ts'

/** The shell without windows comes first: a test in it costs a third less processor time. */
const systemNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** A place a Chromium can come from: gives the program's path when it is there and runs. */
type Source = () => Promise<string | null> | string | null

/**
 * Finds a Chromium for the browser tests: the one COIIN_CHROMIUM names, the system's, Playwright's own where
 * it is there, Debian's package, installed when this is root, or Playwright's own, downloaded. The package
 * comes first: it is small, and a download brings the packages of a desktop along. Throws a Refusal when there
 * is none to be had.
 */
export async function findChromium(say: Say): Promise<string> {
  const sources: Source[] = [
    () => process.env.COIIN_CHROMIUM ?? null,
    systemsOwn,
    playwrightsOwn,
    () => installPackage(say),
    () => download(say),
  ]
  for (const source of sources) {
    const path = await source()
    if (path !== null && runs(path)) return path
  }
  throw new Refusal(
    'The browser tests need a Chromium and none could be found or installed: install one (on Debian as root: `apt-get install chromium`) or set COIIN_CHROMIUM to its path.',
  )
}

/** The system's browser with its whole path, as Playwright wants it. */
function systemsOwn(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  return paths.find((path) => existsSync(path) && runs(path)) ?? null
}

/**
 * Whether the program starts at all: on some systems `chromium-browser` only tells people to install another
 * one.
 */
function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}

async function playwrightsOwn(): Promise<string | null> {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : null
}

function download(say: Say): Promise<string | null> {
  say('Downloading a Chromium for the browser tests ...')
  const withLibraries = isDebianRoot() ? ['--with-deps'] : []
  run(process.execPath, [
    join(projectFolder, 'node_modules/playwright/cli.js'),
    'install',
    ...withLibraries,
    'chromium',
  ])
  return playwrightsOwn()
}

function installPackage(say: Say): string | null {
  if (!isDebianRoot()) return null
  run('apt-get', ['update'])
  for (const name of ['chromium-headless-shell', 'chromium']) {
    say(`Installing the package ${name} ...`)
    run('apt-get', ['install', '--yes', '--no-install-recommends', name])
    const path = systemsOwn()
    if (path !== null) return path
  }
  return null
}

const isDebianRoot = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function run(program: string, args: string[]): void {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  }
  // Failing is no news here: the next source is tried, and the last says what to do.
  spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 'ignore'], timeout: 15 * 60_000 })
}
