import type { z } from 'zod'
import type { Context, Outcome } from '../use-case.server.ts'

/** What enqueuing needs to know of a job. */
export type JobName = {
  /** `area.what`: `mail.send`. */
  readonly id: string
  /** After this many failed attempts it is not tried again; the waits grow from seconds to six hours. */
  readonly maxAttempts: number
}

/** One attempt at a job. */
export type Attempt = {
  /** Counts from 1. */
  readonly number: number
  /** Whether no other attempt follows if this one fails. */
  readonly last: boolean
}

/** A background job. It is tried again until `run` returns, so that it must be able to begin anew. */
export type Job = JobName & {
  /** When it is due without anybody enqueuing it, as five fields of crontab in Universal Time. */
  readonly cron: string | null
  /** Jobs of one queue run one after the other, the lower `priority` first where several are due. */
  readonly queue: string | null
  readonly priority: number
  /** `contextAs` gives the context in which the system actor of that name asks a use case. */
  readonly run: (
    contextAs: (actorName: string) => Context,
    payload: unknown,
    attempt: Attempt,
  ) => Promise<void>
}

/**
 * A job of a feature: what it is called, what it is given, and how it calls the feature's commands as the
 * system actor. What `run` throws is noted and tried again; a payload that does not fit fails it.
 */
export function defineJob<Payload extends z.ZodType>(definition: {
  readonly id: string
  readonly actor: string
  readonly payload: Payload
  readonly maxAttempts?: number
  readonly cron?: string
  readonly queue?: string
  readonly priority?: number
  readonly run: (context: Context, payload: z.output<Payload>, attempt: Attempt) => Promise<void>
}): Job {
  const { id, actor, payload: schema, run } = definition
  const { maxAttempts = 12, cron = null, queue = null, priority = 0 } = definition
  return {
    id,
    maxAttempts,
    cron,
    queue,
    priority,
    run: (contextAs, payload, attempt) => run(contextAs(actor), schema.parse(payload), attempt),
  }
}

/**
 * Thrown by a job that met something which may pass, such as a mail server that is away: a warning, and
 * another attempt.
 */
export class TryAgain extends Error {}

/** The value of an outcome that a job takes for granted. Throws on any other. */
export function doneValue<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value
  throw new Error(`A job's command was not done: ${JSON.stringify(outcome)}`)
}
