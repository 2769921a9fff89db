import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { MADE_BY_WRAPPER, pageOf } from './route-edge.server.ts'

type Queries = Parameters<typeof pageOf>[0]
type AnswersOf<Asked extends Queries> = Awaited<ReturnType<ReturnType<typeof pageOf<Asked>>>>

/**
 * The loader of an address that gives a file instead of a page: asks each query as `pageOf` does, with the
 * same refusals, and makes the response of the answers. A refusal is a line of text, because there is no page
 * to show it in.
 */
export function resourceOf<Asked extends Queries>(
  queries: Asked,
  respond: (answers: AnswersOf<Asked>, args: LoaderFunctionArgs) => Response | Promise<Response>,
) {
  const ask = pageOf(queries)
  const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await respond((await ask(args)) as AnswersOf<Asked>, args)
    } catch (thrown) {
      if (isRefusal(thrown)) return refusal(thrown.data.reason, thrown.init.status)
      throw thrown
    }
  }
  return Object.assign(loader, {
    [MADE_BY_WRAPPER]: (ask as { [MADE_BY_WRAPPER]?: string })[MADE_BY_WRAPPER],
  })
}

const SIGNED_OUT = 'You are signed out. Sign in again, then send it once more.'

/**
 * The action of an address that only a script of ours asks, made of the one that a form without script goes
 * to: what would have been a page comes back as the sentences on it, `{ problems: [{ field, message }] }`,
 * with the same status. What is done answers as it says itself.
 */
export function answering<Handler extends (args: ActionFunctionArgs) => Promise<unknown>>(action: Handler) {
  const answer = async (args: ActionFunctionArgs): Promise<Response> => {
    const settled = await action(args).catch((thrown: unknown) => thrown)
    if (settled instanceof Response) return settled.ok ? settled : spoken([{ message: SIGNED_OUT }], 401)
    if (isRefusal(settled)) return spoken([{ field: '', message: settled.data.reason }], settled.init.status)
    const { data, init } = settled as { data?: { problems?: unknown }; init?: { status?: number } }
    if (Array.isArray(data?.problems)) return spoken(data.problems, init?.status ?? 422)
    throw settled
  }
  return Object.assign(answer, {
    [MADE_BY_WRAPPER]: (action as { [MADE_BY_WRAPPER]?: string })[MADE_BY_WRAPPER],
  })
}

const spoken = (problems: readonly unknown[], status: number): Response =>
  Response.json({ problems }, { status })

/** A sentence instead of a file. */
export const refusal = (reason: string, status: number): Response =>
  new Response(`${reason}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

type Refusal = { readonly data: { readonly reason: string }; readonly init: { readonly status: number } }

/** What the wrapper throws where a page would show its failure: Remix's `data` with a reason and a status. */
function isRefusal(thrown: unknown): thrown is Refusal {
  const { data, init } = (thrown ?? {}) as { data?: { reason?: unknown }; init?: { status?: unknown } | null }
  return typeof data?.reason === 'string' && typeof init?.status === 'number'
}
