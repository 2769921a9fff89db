import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from './project.ts'

/**
 * The instant at which the clock of a throw-away server stands still: February 2026 is the newest month that
 * is due in its demo story.
 */
export const THROWAWAY_CLOCK = '2026-03-15T12:00:00Z'

export type ThrowawayServer = {
  readonly address: string
  /** Data folder of its database, for what a measurement adds there. */
  readonly dataFolder: string
  /** What it has printed until now. */
  readonly printed: () => string
  readonly stop: () => Promise<void>
}

type MailSettings = Readonly<Record<'SMTP_URL' | 'MAIL_FROM' | 'BASE_URL', string>>

/** Nothing leaves a throw-away server by itself, whatever the environment of this process says. */
const NO_MAIL: MailSettings = { SMTP_URL: '', MAIL_FROM: '', BASE_URL: '' }

/**
 * Nothing sealed with it outlives the server. Beside a database that is given, the server makes none of its
 * own.
 */
export const THROWAWAY_SECRET = 'the secret of a server that is thrown away'

/**
 * Starts the collaboratory in a process of its own, as `npm start` would, on a free port and an embedded
 * database in a temporary folder that is gone once it is stopped, or on the database that is given. `script`
 * (in the project) serves.
 */
export async function startThrowaway({
  demo,
  script = 'scripts/start.mjs',
  mail = NO_MAIL,
  databaseUrl = '',
}: {
  demo: boolean
  script?: string
  mail?: MailSettings
  databaseUrl?: string
}): Promise<ThrowawayServer> {
  const folder = mkdtempSync(join(tmpdir(), 'coiin-'))
  // As root, PostgreSQL runs as another user, who must be able to step through.
  chmodSync(folder, 0o755)
  const child = spawn(process.execPath, [join(projectFolder, script)], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      COIIN_DATA: join(folder, 'data'),
      COIIN_DEMO: demo ? '1' : '0',
      COIIN_CLOCK: THROWAWAY_CLOCK,
      SECRET: THROWAWAY_SECRET,
      ...mail,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const printed = listenTo(child)
  try {
    return { address: await addressOf(child, printed), dataFolder: join(folder, 'data'), printed, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What a process has printed until now. */
export function listenTo(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)))
  return () => text
}

/** Where a server serves, once it says so. */
export function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const ready = /^Ready: (\S+)\n.+\n/m.exec(printed())
      if (ready?.[1]) resolve(ready[1])
    })
    child.once('close', () => reject(new Error(`The server did not start. It printed:\n${printed()}`)))
  })
}
