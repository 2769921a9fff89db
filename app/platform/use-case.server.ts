import type { z } from 'zod'
import { bounded } from '#app/kernel/bounded.ts'
import type { Clock } from '#app/kernel/time/clock.ts'
import type { Problem, Result } from '#app/kernel/result.ts'
import type { Signature } from '#app/kernel/signature.ts'
import type { Action, ActionSubjects } from '#app/policy/action.ts'
import { personIdOf, type Actor } from '#app/policy/actor.ts'
import { can } from '#app/policy/can.ts'
import type { Permission } from '#app/policy/rules.ts'
import { inTransaction, type Db } from './database/db.server.ts'
import { writeEvents, type EventNote } from './database/events.server.ts'
import { mergeEdit, problemOf, takeTurns, type Edit } from './database/edit.server.ts'
import { forgetLookups } from './routes/once-per-context.server.ts'
import { claimSent, keepSent, nameOfSent } from './once.server.ts'

/** Who asks, with which database and clock. Made once per request, per job and per run of a script. */
export type Context = {
  readonly actor: Actor
  readonly db: Db
  readonly clock: Clock
  readonly requestId: string | null
  /** Network address of the asker, for limits; null for programs. */
  readonly clientAddress: string | null
  /** The session the asker's browser came with; null for visitors and programs. */
  readonly sessionId: string | null
  /** Whether the demo story and its one-click personas are offered. */
  readonly demo: boolean
  /** Whether a mail server is set. Without one, mails wait in the outbox until staff hand them over. */
  readonly sendsMail: boolean
  /** What keys are derived from that must not be in the database; null when none is set. */
  readonly serverSecret: string | null
  /** Where the site is, `https://coiin.example`; null where it is not configured. */
  readonly baseUrl: string | null
}

/** The outcome of asking. `absent`: no such thing, or none that the asker may know of. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'sign-in'; readonly reason: string }
  /** The asker has to set up a second factor before anything else. */
  | { readonly kind: 'second-factor'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** Passed to a use case: the permission granted, and the same policy, to ask it what the page will offer. */
export type Granted = Context & {
  readonly now: Date
  /** What the rows of this use case are signed with: `now`, and the person who asks. */
  readonly signature: Signature
  readonly may: <A extends Action>(action: A, subject: ActionSubjects[A]) => boolean
}

/** A subject as `load` finds it: the policy's, beside what else the use case needs from the same look-up. */
export type Loaded<A extends Action, Extra> = { readonly subject: ActionSubjects[A] } & Extra

type Definition<A extends Action, Form extends z.ZodType, Extra, Output> = {
  readonly action: A
  /** Shape of the input; whatever does not fit becomes problems at its fields. */
  readonly form: Form
  /** Finds what the action is done to; null when there is no such thing. */
  readonly load: (context: Context, input: z.output<Form>) => Promise<Loaded<A, Extra> | null>
  readonly run: Output
}

export type Query<Form extends z.ZodType, Output> = UseCase<'query', Form, Output>
export type Command<Form extends z.ZodType, Output> = UseCase<'command', Form, Output> & {
  /** Whether it merges what several people typed into the same form. */
  readonly merges: boolean
  /** Whether what it makes is made once, however often its form is sent. */
  readonly once: boolean
}

export type UseCase<Kind extends 'query' | 'command', Form extends z.ZodType, Output> = {
  readonly kind: Kind
  readonly action: Action
  readonly form: Form
  /** `reader` stands in for `form` where the input comes as text, from a web form. */
  readonly ask: (context: Context, input: unknown, reader?: Reader<Form>) => Promise<Outcome<Output>>
}

/** Anything that turns an input into what the form means. */
export type Reader<Form extends z.ZodType> = z.ZodType<z.output<Form>>

/** A read use case: load -> can -> run, on one connection, changing nothing. */
export function defineQuery<A extends Action, Form extends z.ZodType, Extra, Output>(
  definition: Definition<A, Form, Extra, Step<A, Form, Extra, Output>>,
): Query<Form, Output> {
  return {
    kind: 'query',
    action: definition.action,
    form: definition.form,
    ask: async (context, input, reader) => {
      const opened = await open(definition, context, input, reader)
      if (opened.kind !== 'open') return opened
      return { kind: 'done', value: await definition.run(opened.granted, opened.loaded, opened.input) }
    },
  }
}

/**
 * A write use case: load -> can -> run -> event, all in one transaction. `run` gives the result and notes for
 * the event stream; problems undo the transaction, so a refused write changes nothing. Before the transaction
 * begins, after load and can were asked once for it, comes one of two, and its result is handed to `run`:
 * `prepare` for what takes long and writes nothing, such as reading a large file; `guard` for what may refuse
 * and must outlive the refusal, such as counting attempts and checking a password. Inside the transaction
 * there is no other connection to be had. `edit`: it changes an existing record, by a form that may be stale.
 * `once`: it makes a record of which nothing else in the database says that it is there already; its form
 * carries a `FormKey`, and its output is stored for a while, so it holds no secret.
 */
export function defineCommand<A extends Action, Form extends z.ZodType, Extra, Output, Prepared = null>(
  definition: Definition<
    A,
    Form,
    Extra,
    (
      granted: Granted,
      loaded: Loaded<A, Extra>,
      input: z.output<Form>,
      prepared: Prepared,
    ) => Promise<Result<{ readonly output: Output; readonly events: readonly EventNote[] }>>
  > &
    Before<A, Form, Extra, Prepared> & {
      readonly edit?: Edit<Granted, Loaded<A, Extra>, z.output<Form>>
      readonly once?: true
    },
): Command<Form, Output> {
  return {
    kind: 'command',
    action: definition.action,
    form: definition.form,
    merges: definition.edit !== undefined,
    once: definition.once ?? false,
    ask: async (context, input, reader) =>
      context.actor.kind === 'anonymous'
        ? visitorsInTurn(async () => ask(context, input, reader))
        : ask(context, input, reader),
  }

  async function ask(
    context: Context,
    input: unknown,
    reader: Reader<Form> | undefined,
  ): Promise<Outcome<Output>> {
    let prepared = null as Prepared
    if (definition.prepare || definition.guard) {
      const opened = await open(definition, context, input, reader)
      if (opened.kind !== 'open') return opened
      const asked = [opened.granted, opened.loaded, opened.input] as const
      if (definition.guard) {
        const guarded = await definition.guard(...asked)
        if (!guarded.ok) return { kind: 'problems', problems: guarded.problems }
        prepared = guarded.value
      } else if (definition.prepare) prepared = await definition.prepare(...asked)
    }
    try {
      return await inTransaction(context.db, async (tx) => {
        const openHere = () => open(definition, { ...context, db: tx }, input, reader)
        let opened = await openHere()
        if (opened.kind !== 'open') return opened
        const now = opened.granted.now
        const name = definition.once
          ? nameOfSent(context.actor, definition.action, opened.input, { sent: input })
          : null
        const before = name === null ? null : await claimSent(tx, name, now)
        if (before) return { kind: 'done' as const, value: before.output as Output }
        if (definition.edit) {
          await takeTurns(tx, definition.edit.of(opened.loaded, opened.input))
          opened = await openHere()
          if (opened.kind !== 'open') return opened
          const { granted: asked, loaded } = opened
          const merged = await mergeEdit(definition.edit, { asked, loaded, input: opened.input }, input)
          if (!merged.ok) throw new Undo(merged.problems)
          opened = { ...opened, input: merged.value }
        }
        const result = await definition.run(opened.granted, opened.loaded, opened.input, prepared)
        if (!result.ok) throw new Undo(result.problems)
        const { output, events } = result.value
        await writeEvents(opened.granted, definition.action, events)
        if (name !== null) await keepSent(tx, name, output, now)
        return { kind: 'done' as const, value: output }
      })
    } catch (error) {
      if (error instanceof Undo) return { kind: 'problems', problems: error.problems }
      throw error
    } finally {
      forgetLookups(context)
    }
  }
}

/**
 * What visitors send (sign-ins, resets, requests to join) is done two at a time, so that a crowd of them
 * leaves connections and processor time to the pages. Two hundred that wait take about ten seconds; more than
 * that get 503.
 */
const visitorsInTurn = bounded(2, 200)

type Step<A extends Action, Form extends z.ZodType, Extra, Output> = (
  granted: Granted,
  loaded: Loaded<A, Extra>,
  input: z.output<Form>,
) => Promise<Output>

/** What a command does before its transaction. */
type Before<A extends Action, Form extends z.ZodType, Extra, Prepared> =
  | { readonly prepare?: Step<A, Form, Extra, Prepared>; readonly guard?: never }
  | { readonly guard: Step<A, Form, Extra, Result<Prepared>>; readonly prepare?: never }

/** Carries problems out of a transaction so that it rolls back; never leaves this file. */
class Undo extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('rolled back')
  }
}

async function open<A extends Action, Form extends z.ZodType, Extra>(
  definition: Definition<A, Form, Extra, unknown>,
  context: Context,
  input: unknown,
  reader: Reader<Form> = definition.form as Reader<Form>,
): Promise<
  | { kind: 'open'; granted: Granted; loaded: Loaded<A, Extra>; input: z.output<Form> }
  | Exclude<Outcome<never>, { kind: 'done' }>
> {
  const parsed = reader.safeParse(input)
  if (!parsed.success) return { kind: 'problems', problems: parsed.error.issues.map(problemOf) }
  const loaded = await definition.load(context, parsed.data)
  if (loaded === null) return { kind: 'absent' }
  const permission = can(context.actor, definition.action, loaded.subject)
  if (!permission.allowed) return turnedAway(permission)
  const now = context.clock()
  const granted: Granted = {
    ...context,
    now,
    signature: { at: now, by: personIdOf(context.actor) },
    may: (action, subject) => can(context.actor, action, subject).allowed,
  }
  return { kind: 'open', granted, loaded, input: parsed.data }
}

function turnedAway(
  permission: Exclude<Permission, { allowed: true }>,
): Exclude<Outcome<never>, { kind: 'done' }> {
  if (permission.how === 'hidden') return { kind: 'absent' }
  return { kind: permission.how, reason: permission.reason }
}
