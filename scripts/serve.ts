import type { Server } from 'node:http'
import type { Env } from '#app/platform/env.server.ts'
import type { Services } from '#app/platform/services.server.ts'
import type * as serverModule from '#app/server.ts'
import { listen, refuseUnusableAddress } from './address.ts'
import { openDatabase } from './database.ts'
import { endWithin, GRACE_MS, RELEASE_MS, within } from './grace.ts'
import { clockOf, prepareDatabase } from './prepare-database.ts'
import type { Say } from './project.ts'
import { secretOf } from './secret.ts'
import { settings } from './settings.ts'
import { whenSignalled } from './signals.ts'

/** What `start` and `dev` differ in: the server's code, and how it gets its pages. */
export type Kind = {
  /** Gets everything ready that the server's code needs, and loads it. */
  load: (say: Say) => Promise<typeof serverModule>
  makeServer: (
    module: typeof serverModule,
    services: Services,
  ) => Promise<{ server: Server; close: () => Promise<void> }>
}

/**
 * Opens the database, serves, and goes on until a signal; then finishes what is running and releases
 * everything.
 */
export async function serve(kind: Kind): Promise<void> {
  const env = settings()
  const say: Say = (line) => void process.stdout.write(`${line}\n`)
  const signals = whenSignalled()
  const database = await openDatabase(env, 'server', say)
  try {
    await refuseUnusableAddress(env)
    const started = await Promise.race([signals.first, start(env, kind, database.url, say)])
    if (!started) {
      // Otherwise an unfinished start would go on alone.
      await within(RELEASE_MS, database.release())
      process.exit(130)
    }
    database.announce(started.address)
    say(`Ready: ${started.address}`)
    say(started.signIn)
    await signals.first
    say('Stopping ...')
    await endWithin(signals, started.stop, database.release)
  } finally {
    await database.release()
  }
}

async function start(env: Env, { load, makeServer }: Kind, url: string, say: Say) {
  const module = await load(say)
  await prepareDatabase(url, env, say)
  const database = module.connect(url, { clock: env.clock })
  const log = module.createLog(env.logLevel)
  const changes = module.listenForChanges(url, log)
  const services: Services = {
    db: database.db,
    clock: clockOf(env),
    log,
    changes,
    env: { ...env, secret: secretOf(env) },
  }
  await sealLinks(module, services, say)
  const { server, close } = await makeServer(module, services)
  const address = await listen(server, env)
  const jobs = env.jobs ? module.startJobs(url, services) : null
  const stop = async () => {
    const until = performance.now() + GRACE_MS
    const jobsStopped = jobs?.stop(GRACE_MS)
    // Streams would go on until they are cut off.
    await Promise.all([changes.close(), module.closeGracefully(server, GRACE_MS)])
    await module.whatGoesOn(Math.max(0, until - performance.now()))
    await jobsStopped
    await close()
    await database.close()
  }
  return { server, address, stop, signIn: await howToSignIn(services) }
}

/** Encrypts what was stored before there was a secret, or says that it stays readable. */
async function sealLinks(module: typeof serverModule, { db, env }: Services, say: Say): Promise<void> {
  if (env.secret !== null) await module.sealStoredLinks(db, env.secret)
  else
    say(
      'SECRET is not set: links in mails that wait are stored readable, and nobody can set up a second factor.',
    )
}

async function howToSignIn({ db, clock, env }: Services): Promise<string> {
  if (env.demo) return 'To sign in, open the page and choose a persona.'
  const { issueSetupCode } = await import('#app/accounts/sign-in/setup-code.server.ts')
  const code = await issueSetupCode(db, clock)
  if (code === null) return 'To sign in, open the page and give your e-mail address and password.'
  return `To become the first administrator, open the page and give this one-time setup code: ${code}`
}
