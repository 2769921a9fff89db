import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { gathered } from './platform/http/gathered.server.ts'
import { withoutTokens } from './platform/http/observe.server.ts'
import './platform/routes/load-context.ts'
import { PageRequestContext } from '#app/ui/shell/page-request.tsx'

/** How long data promised to a page may take, in milliseconds. */
export const streamTimeout = 5_000

/**
 * Streams a page as soon as its shell stands. Crawlers wait for the whole of it, so that they never keep half
 * a page and get status 500 when any part of it failed.
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
      const { writable, readable } = gathered()
      headers.set('Content-Type', 'text/html; charset=utf-8')
      resolve(new Response(readable, { headers, status: finalStatus }))
      // The timer holds on to the whole page; under load thousands of finished ones would pile up.
      writable.once('close', () => clearTimeout(timeout))
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
              { err: error, requestId, url: withoutTokens(request.url) },
              'a page broke off while streaming',
            )
        },
      },
    )
    // Leaves the router a moment to tell the page that its data did not come.
    const timeout = setTimeout(abort, streamTimeout + 1_000).unref()
  })
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
    url: withoutTokens(new URL(request.url).pathname),
  }
  // An address that is not there is the visitor's news, not a fault of ours.
  if (isRouteErrorResponse(error) && error.status === 503) log.warn(where, 'a request met no database')
  else if (isRouteErrorResponse(error) && error.status < 500)
    log.info(where, 'a request could not be answered')
  else log.error(where, 'a request failed')
}
