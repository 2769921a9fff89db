import { Writable } from 'node:stream'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import './platform/load-context.ts'
import { PageRequestContext } from './ui/shell/page-request.ts'

/** How long data promised to a page may take, in milliseconds. */
export const streamTimeout = 5_000

/**
 * Streams a page as soon as its shell stands. Crawlers wait for the whole of it, so that they never keep half a page
 * and get status 500 when any part of it failed.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { services, nonce, requestId }: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent'))
  return new Promise((resolve, reject) => {
    let finalStatus = status
    let shellSent = false

    const send = () => {
      shellSent = true
      const { writable, readable } = gathering(() => abort())
      headers.set('Content-Type', 'text/html; charset=utf-8')
      resolve(new Response(readable, { headers, status: finalStatus }))
      pipe(writable)
    }

    const { pipe, abort } = renderToPipeableStream(
      <PageRequestContext.Provider value={{ nonce, requestId }}>
        <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </PageRequestContext.Provider>,
      {
        nonce,
        onShellReady: () => !whole && send(),
        onAllReady: () => whole && send(),
        onShellError: (error) => reject(error),
        onError: (error) => {
          finalStatus = 500
          // What fails before the shell stands is thrown on and logged where it is caught.
          if (shellSent)
            services.log.error(
              { err: error, requestId, url: request.url },
              'a page broke off while streaming',
            )
        },
      },
    )
    // Leaves the router a moment to tell the page that its data did not come.
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/**
 * A way from React to a response that sends what was written in one turn of the event loop as one piece. React writes pieces of
 * 2 KB, and each would make its own way through the streams and the compressor.
 */
function gathering(onCancel: () => void): { writable: Writable; readable: ReadableStream<Uint8Array> } {
  let pieces: Uint8Array[] = []
  let controller: ReadableStreamDefaultController<Uint8Array>
  const readable = new ReadableStream<Uint8Array>({
    start: (own) => void (controller = own),
    cancel: onCancel,
  })
  const send = () => {
    if (pieces.length > 0) controller.enqueue(Buffer.concat(pieces))
    pieces = []
  }
  const writable = new Writable({
    write(piece: Buffer, _, done) {
      if (pieces.push(piece) === 1) setImmediate(send)
      done()
    },
    final(done) {
      send()
      controller.close()
      done()
    },
  })
  return { writable, readable }
}

/** Every error no route expected, once, with the id under which the rest of the request is logged. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return
  const { log } = context.services
  const where = {
    err: error,
    requestId: context.requestId,
    method: request.method,
    url: new URL(request.url).pathname,
  }
  // An address that is not there is the visitor's news, not a fault of ours.
  if (isRouteErrorResponse(error) && error.status < 500) log.info(where, 'a request could not be answered')
  else log.error(where, 'a request failed')
}
