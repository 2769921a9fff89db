import { createServer, type AddressInfo, type Server } from 'node:net'
import type { Env } from '#app/platform/env.server.ts'
import { Refusal } from './refusal.ts'

/**
 * Listens where the settings say and gives the address to open. Throws a Refusal when that is not possible.
 */
export function listen(server: Server, { host, port }: Pick<Env, 'host' | 'port'>): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, () => resolve(addressFor(host, (server.address() as AddressInfo).port)))
  })
}

/** Finds out early, before any long work, that listening is not going to be possible. */
export async function refuseUnusableAddress(env: Pick<Env, 'host' | 'port'>): Promise<void> {
  const probe = createServer()
  await listen(probe, env)
  await new Promise((resolve) => probe.close(resolve))
}

/** The address a person on this machine opens: addresses that mean "this machine" become localhost. */
export function addressFor(host: string, port: number): string {
  const own = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  return `http://${own ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Refusal(`Port ${port} is in use already: stop what uses it, or set PORT to another one.`)
  }
  if (error.code === 'EACCES') {
    return new Refusal(`Port ${port} may not be used by this user: set PORT to one above 1023.`)
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return new Refusal(`HOST is ${host}, which is not an address of this machine.`)
  }
  return error
}
