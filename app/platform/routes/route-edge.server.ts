import { coerceFormValue } from '@conform-to/zod/v4/future'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { Problem } from '#app/kernel/result.ts'
import { UNAVAILABLE, unsavedWords } from '#app/kernel/unsaved-form.ts'
import type { Action } from '#app/policy/action.ts'
import { readQuery, withoutNul, type FormInput } from '../forms/form-input.server.ts'
import { readForm } from '../forms/form-reader.server.ts'
import './load-context.ts'
import { late, type Later } from '../watch/slow-request.server.ts'
import { staysInside } from './redirect-target.server.ts'
import { isUnavailable } from './unavailable.server.ts'
import { SECRETS, staysOnItsPage, unsavedForm } from '../forms/unsaved-form.server.ts'
import type { Context, Outcome, Query, UseCase } from '../use-case.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/**
 * Marks loaders and actions made here, so that a test can find a route that went round the permission
 * wrapper.
 */
export const MADE_BY_WRAPPER = Symbol.for('coiin.made-by-wrapper')

/** What a field held when its form was sent: text, or what names such as `cells[0].period` build of it. */
export type TypedValue = string | undefined | TypedValue[] | { [name: string]: TypedValue }

/**
 * What a form page gets back when its command met problems: what to correct, and what was typed, passwords
 * excepted.
 */
export type Rejected = { problems: readonly Problem[]; typed: { [name: string]: TypedValue } }

/** The context of one request's use cases. */
export async function contextOf({ context }: Args): Promise<Context> {
  const { services, requestId, clientAddress, identity } = context
  const { actor, sessionId } = await identity()
  const { db, clock, env } = services
  return {
    actor,
    db,
    clock,
    requestId,
    clientAddress,
    sessionId,
    demo: env.demo,
    sendsMail: env.smtpUrl !== null,
    serverSecret: env.secret,
    baseUrl: env.baseUrl,
  }
}

/** Query strings and route parameters as one input; a parameter of the path wins over one of the query. */
export function inputOfUrl({ request, params }: Args): Record<string, unknown> {
  return { ...readable(readQuery(request.url)), ...pathOnly(params) }
}

const pathOnly = (params: Args['params']): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, withoutNul(value ?? '')]))

/** What was sent, or a 400 or 413 with the reason why it cannot be read. */
function readable(input: FormInput): Record<string, unknown> {
  if (!input.ok) throw data({ reason: input.reason }, { status: input.status })
  return input.payload
}

/**
 * The loader of a page: asks the query and turns its outcome into data or the right status. What takes long
 * is answered by `later`.
 */
export function page<Form extends z.ZodType, Output>(
  query: Query<Form, Output>,
  input: (args: LoaderFunctionArgs) => unknown = inputOfUrl,
  later?: Later<Output, LoaderFunctionArgs>,
) {
  const loader = async (args: LoaderFunctionArgs): Promise<Output> => {
    const asked = query.ask(await contextOf(args), await input(args))
    if (later && (await late(asked))) throw staysInside(await later(asked, args))
    return settle(await asked, args)
  }
  return marked(loader, query.action)
}

type Answers<Queries> = {
  [Name in keyof Queries]: Queries[Name] extends Query<z.ZodType, infer Output> ? Output : never
}

/**
 * The loader of a page that needs several areas which may not know each other: asks each query, all at once.
 * `view` makes of the answers what the page shows; what it leaves out never leaves the server.
 */
export function pageOf<Queries extends Record<string, Query<z.ZodType, unknown>>, View = Answers<Queries>>(
  queries: Queries,
  view: (answers: Answers<Queries>, args: LoaderFunctionArgs) => View = (answers) => answers as View,
  input: (args: LoaderFunctionArgs) => unknown = inputOfUrl,
) {
  const names = Object.keys(queries)
  const loader = async (args: LoaderFunctionArgs): Promise<View> => {
    const context = await contextOf(args)
    const asked = input(args)
    const outcomes = await Promise.all(Object.values(queries).map((query) => query.ask(context, asked)))
    const answers = names.map((name, i) => [name, settle(outcomes[i] as Outcome<unknown>, args)] as const)
    try {
      return view(Object.fromEntries(answers) as Answers<Queries>, args)
    } catch (thrown) {
      // A view that redirects throws it, as loaders do.
      throw staysInside(thrown)
    }
  }
  return marked(loader, Object.values(queries)[0]?.action ?? 'collaborative.read')
}

type Answer<T> = ReturnType<typeof data<T>>

/**
 * The action of a form: asks the command, then goes on with `done` (usually a redirect; `data` to show the
 * same page with what was done in part; what was typed comes with it, for a query that shows what the form
 * would do). Problems and refusals come back to the same page beside what was typed, with status 422 or 403.
 */
export function submit<Form extends z.ZodType, Output, Partly = never>(
  command: UseCase<'query' | 'command', Form, Output>,
  done: (
    output: Output,
    args: ActionFunctionArgs,
    typed: Rejected['typed'],
  ) => Response | Answer<Partly> | Promise<Response | Answer<Partly>>,
  extra: (
    args: ActionFunctionArgs,
  ) => Promise<Record<string, unknown>> | Record<string, unknown> = () => ({}),
  /** How the form is read, where it may bring more than most forms, or files. */
  read: (request: Request) => Promise<FormInput> = readForm,
  /** Answers instead, when the command takes long, while it goes on. */
  later?: Later<Output, ActionFunctionArgs>,
) {
  const form = coerceFormValue(command.form)
  // A redirect never reaches the component, so the type leaves it out.
  const action = async (args: ActionFunctionArgs): Promise<Answer<Rejected | Partly>> => {
    const typed = readable(await read(args.request)) as Rejected['typed']
    const ask = async () => {
      const input = { ...typed, ...pathOnly(args.params), ...(await extra(args)) }
      return command.ask(await contextOf(args), input, form)
    }
    const asked = ask()
    if (later && (await late(asked))) return staysInside(await later(asked, args)) as never
    const outcome = await asked.catch((error) => unsaved(error, args, typed, command))
    for (const name of SECRETS) delete typed[name]
    // Nor does a file: browsers do not take one back.
    for (const name of Object.keys(typed)) if (holdsFile(typed[name])) delete typed[name]
    if (outcome.kind === 'done') return staysInside(await done(outcome.value, args, typed)) as never
    if (outcome.kind === 'problems') {
      const status = 'status' in outcome ? outcome.status : 422
      return data<Rejected | Partly>({ problems: outcome.problems, typed }, { status })
    }
    if (outcome.kind === 'refused') {
      return data<Rejected | Partly>(
        { problems: [{ field: '', message: outcome.reason }], typed },
        { status: 403 },
      )
    }
    return settle(outcome, args)
  }
  return marked(action, command.action)
}

/**
 * A write that met no database is a problem of the form, so that the page stays with what was typed. Where no
 * page is there to stay, the page of the failure has the form to send again.
 */
function unsaved(
  error: unknown,
  { request }: Args,
  typed: Rejected['typed'],
  command: Parameters<typeof unsavedForm>[2],
): { kind: 'problems'; problems: readonly Problem[]; status: 503 } {
  const form = unsavedForm(error, typed, command)
  if (form === null) throw error
  // What stays is the page with all its fields, also those that nobody sends again.
  const { title, reason, remedy } = unsavedWords({
    ...form,
    fields: form.fields ?? (Object.entries(typed) as [string, string][]),
  })
  const message = `${reason} ${remedy}`
  if (!staysOnItsPage(request)) throw data({ reason: message, form }, { status: 503 })
  return { kind: 'problems', problems: [{ field: '', title, message }], status: 503 }
}

const holdsFile = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(holdsFile) : value instanceof File

const NOT_HERE = { reason: 'There is no such page, or it is not open to you.' }

/** The value of a finished outcome; anything else is thrown as the response it means. */
function settle<T>(outcome: Outcome<T>, { request, params }: Args): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.value
    case 'sign-in':
      throw redirect(`/sign-in?to=${encodeURIComponent(pathOf(request))}`)
    case 'second-factor':
      throw redirect(`/account/second-factor?to=${encodeURIComponent(pathOf(request))}`)
    case 'absent':
      throw data(NOT_HERE, { status: 404 })
    case 'refused':
      throw data({ reason: outcome.reason }, { status: 403 })
    case 'problems':
      // An address that cannot name anything names nothing.
      if (outcome.problems.every(({ field }) => field in params)) throw data(NOT_HERE, { status: 404 })
      throw data({ reason: outcome.problems.map((problem) => problem.message).join(' ') }, { status: 400 })
  }
}

/**
 * Where to come back to after signing in: the page itself, also when the request was a form or a data
 * request.
 */
function pathOf(request: Request): string {
  const url = new URL(request.url)
  return url.pathname.replace(/\.data$/, '') + url.search
}

/** Marks a handler, and answers 503 for it where the database is away or everything is busy. */
function marked<Input extends Args, Output>(handler: (args: Input) => Promise<Output>, action: Action) {
  const available = async (args: Input): Promise<Output> => {
    try {
      return await handler(args)
    } catch (error) {
      if (isUnavailable(error)) throw data({ reason: UNAVAILABLE }, { status: 503 })
      throw error
    }
  }
  return Object.assign(available, { [MADE_BY_WRAPPER]: action })
}
