import type { PrismaClient } from './generated/client.ts'
import type { Logger } from 'pino'
import type { Clock } from '#app/kernel/time/clock.ts'
import type { Changes } from './database/changes.server.ts'
import type { Env } from './env.server.ts'

/** What one process serves with; made once at its start and handed to every request. */
export type Services = {
  readonly db: PrismaClient
  readonly clock: Clock
  readonly log: Logger
  readonly env: Env
  /** Absent where nobody is served: pages then learn of changes with their next look. */
  readonly changes?: Changes
}
