import type { LoaderFunctionArgs } from '@remix-run/node'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { sessionNow } from '#app/accounts/api.server.ts'
import { bounded } from '#app/kernel/bounded.ts'
import { refusal, resourceOf } from '#app/platform/routes/resource.server.ts'
import { contextOf, inputOfUrl } from '#app/platform/routes/route-edge.server.ts'
import { isUnavailable } from '#app/platform/routes/unavailable.server.ts'
import type { Context, Query } from '#app/platform/use-case.server.ts'

type Queries = Record<string, Query<z.ZodType, unknown>>

/** A proxy that hears nothing for a minute gives up on a connection. */
const HEARTBEAT_MS = 25_000
/**
 * Streams of one person in one process: so many windows in sight at once, and a few that are just closing.
 */
const MOST_OF_A_PERSON = 6
/**
 * Streams look anew a few at a time, so that pages get their connections however many readers a topic has.
 */
const inTurn = bounded(3, 100_000)

/**
 * The loader of a stream of server-sent events: what its queries answer now, and again whenever something of
 * it may have changed. Each look is asked of the policy anew, as the person is then; a reader who may no
 * longer look, or has signed out, receives nothing but the end. An event holds the whole of what the page
 * follows and its id stands for that, so whoever comes back is sent what they have not seen, in whatever
 * order it was committed.
 */
export function liveOf(queries: Queries, keysOf: (params: LoaderFunctionArgs['params']) => string[]) {
  return resourceOf(queries, (_, args) => streamOf(queries, keysOf(args.params), args))
}

async function streamOf(queries: Queries, keys: string[], args: LoaderFunctionArgs): Promise<Response> {
  const context = await contextOf(args)
  const { changes, log } = args.context.services
  const { actor, sessionId, db, demo } = context
  const session = sessionId === null ? null : await sessionNow(db, sessionId, demo)
  if (actor.kind !== 'person' || sessionId === null || session === null)
    return refusal('You are signed out.', 401)
  const own = `person:${actor.id}`
  if (changes && changes.watching(own) >= MOST_OF_A_PERSON)
    return refusal('Too many windows follow the network. Close some of them.', 429)

  const input = inputOfUrl(args)
  let sent = args.request.headers.get('Last-Event-ID')
  let looking = false
  let again = false
  let close = () => {}

  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    let over = false
    const send = (text: string) => over || controller.enqueue(encoder.encode(text))
    close = () => {
      if (over) return
      over = true
      unsubscribe()
      clearInterval(heartbeat)
      controller.close()
    }
    const look = async () => {
      const now = await sessionNow(db, sessionId, demo)
      const state = now && (await answersOf(queries, { ...context, actor: now.actor }, input))
      if (state === null) {
        send('event: end\ndata:\n\n')
        return close()
      }
      const data = JSON.stringify(state)
      const id = createHash('sha256').update(data).digest('base64url').slice(0, 16)
      if (id === sent) return
      send(`id: ${id}\nevent: state\ndata: ${data}\n\n`)
      sent = id
    }
    const changed = async () => {
      again = true
      if (looking) return
      looking = true
      while (again && !over) {
        again = false
        await inTurn(async () => over || (await look())).catch((error: unknown) => {
          // What was missed is sent once the database is back: then everything counts as changed.
          if (isUnavailable(error)) return
          log.error({ err: error }, 'a live stream failed')
          close()
        })
      }
      looking = false
    }
    const heartbeat = setInterval(() => {
      send(':\n\n')
      void changed()
    }, HEARTBEAT_MS)
    let unsubscribe = () => {}
    // Browsers that come back all at once after a restart would come in one burst.
    send(`retry: ${2_000 + Math.floor(Math.random() * 3_000)}\n\n`)
    unsubscribe =
      changes?.subscribe({
        keys: [own, `session:${session.key}`, ...keys],
        changed: () => void changed(),
        ended: () => close(),
      }) ?? unsubscribe
    if (over) unsubscribe()
    args.request.signal.addEventListener('abort', close)
    void changed()
  }
  const body = new ReadableStream<Uint8Array>({ start, cancel: () => close() })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Compressed or transformed it would wait for more, here and in proxies.
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

const encoder = new TextEncoder()

/**
 * What all queries answer; null when one of them does not, for whatever reason: the reader need not learn
 * which.
 */
async function answersOf(queries: Queries, context: Context, input: unknown): Promise<object | null> {
  const names = Object.keys(queries)
  const outcomes = await Promise.all(Object.values(queries).map((query) => query.ask(context, input)))
  const answers = outcomes.flatMap((outcome, i) =>
    outcome.kind === 'done' ? [[names[i], outcome.value] as const] : [],
  )
  return answers.length === names.length ? Object.fromEntries(answers) : null
}
