import { Overloaded } from '#app/kernel/bounded.ts'

/**
 * What Prisma, its driver, PostgreSQL and the network call a database that cannot be reached or has no room.
 */
const CODES = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'],
  ...['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'],
  // PostgreSQL errors, appendix A: connection exceptions, too many connections, shutdown, crash, starting up.
  ...['08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
])

/** node-postgres and Prisma's transactions say these without a code of their own. */
const SENTENCES = [
  /The database has stopped answering/,
  /Connection terminated/,
  /timeout exceeded when trying to connect/,
  /Client has encountered a connection error and is not queryable/,
  /Unable to start a transaction in the given time/,
]

const DEEPEST = 8

/**
 * Whether an error says that the database is away or everything is busy, so that the same request may work
 * soon.
 */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (error instanceof Overloaded) return true
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return false
  const { code, kind, originalCode, message, cause, meta, errors } = error as Record<string, unknown>
  if ([code, kind, originalCode].some((name) => typeof name === 'string' && CODES.has(name))) return true
  if (typeof message === 'string' && SENTENCES.some((sentence) => sentence.test(message))) return true
  const within = [cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError]
  return [...within, ...(Array.isArray(errors) ? errors : [])].some((one) => isUnavailable(one, depth + 1))
}

/** The database went away while a transaction was to commit: it may have been saved, or not. */
export class Unconfirmed extends Error {
  constructor(cause: unknown) {
    super('The database did not confirm that a transaction was committed', { cause })
  }
}
