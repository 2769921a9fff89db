import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { createServer, type Server } from 'node:http'
import { constants as zlib } from 'node:zlib'
import { identify } from '#app/accounts/sessions/session.server.ts'
import { forMatchingRoutes } from './matching-routes.ts'
import { answer } from './platform/http/answer.server.ts'
import { privateUnlessSaid, publicFiles } from './platform/http/caching.server.ts'
import {
  drainBody,
  refuseCrossOrigin,
  refuseDataRequests,
  refuseLargeBody,
  refuseMalformed,
} from './platform/http/guards.server.ts'
import { healthz, metricsPage, readyz } from './platform/http/health.server.ts'
import { inboundMail } from './platform/http/inbound.server.ts'
import { observe, routeNamer } from './platform/http/observe.server.ts'
import { requestId } from './platform/http/request-id.server.ts'
import { retryAfter } from './platform/http/retry-after.server.ts'
import { allowFraming, securityHeaders } from './platform/http/security-headers.server.ts'
import './platform/routes/load-context.ts'
import { createMetrics } from './platform/watch/metrics.server.ts'
import type { Migration } from './platform/database/migrations.server.ts'
import type { Services } from './platform/services.server.ts'
import { UNAVAILABLE } from './kernel/unsaved-form.ts'
import { isUnavailable } from './platform/routes/unavailable.server.ts'

export { closeGracefully } from './platform/http/graceful.server.ts'
export { createLog } from './platform/watch/log.server.ts'
export { connect } from './platform/database/db.server.ts'
export { listenForChanges } from './platform/database/changes.server.ts'
export { whatGoesOn } from '#app/platform/watch/slow-request.server.ts'
export { startJobs } from './jobs.server.ts'
export { sealStoredLinks } from './platform/mail/secret-link.server.ts'

/**
 * What is served: the built pages with the folder of their files, or Vite's, which change while it runs.
 */
export type Pages =
  | { kind: 'built'; build: ServerBuild; folder: string }
  | { kind: 'reloading'; build: () => Promise<ServerBuild>; files: RequestHandler }

/**
 * How pages are compressed. A page is smaller than Brotli's usual window of 4 MB, which costs memory and
 * collecting it: 64 KB are enough. The third level takes 0.5 ms for the page of a team instead of 1.2 ms at
 * the usual fourth, for 5% more bytes.
 */
const PAGE_SIZED = {
  brotli: { params: { [zlib.BROTLI_PARAM_LGWIN]: 16, [zlib.BROTLI_PARAM_QUALITY]: 3 } },
}

/**
 * The HTTP server of one process, not listening yet. `migrations` are those that /readyz wants to see
 * applied.
 */
export function createHttpServer(services: Services, pages: Pages, migrations: readonly Migration[]): Server {
  const { env, log } = services
  const metrics = createMetrics()
  const reloading = pages.kind === 'reloading'
  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.set('trust proxy', env.trustProxy || false)

  const patterns = reloading ? [] : Object.values(pages.build.routes).map((route) => route?.path ?? '')
  app.use(
    drainBody,
    requestId,
    observe(log, metrics, routeNamer(patterns)),
    securityHeaders(reloading),
    retryAfter,
  )
  app.get('/healthz', healthz)
  app.get('/readyz', readyz(services, migrations))
  app.get('/metrics', metricsPage(metrics, env.metricsToken))
  app.use(refuseMalformed, refuseLargeBody)
  // It comes from a program inside the house, which may call the site by another name.
  app.post('/inbound-mail', inboundMail(env.inboundMailSecret, answersByMail(services)))
  app.use(refuseDataRequests, refuseCrossOrigin(metrics, env.baseUrl))
  app.use(compression(PAGE_SIZED))
  app.use(reloading ? pages.files : publicFiles(pages.folder))
  app.use(privateUnlessSaid)
  app.all('*', answerPages(services, pages))
  app.use(lastResort(log))
  return createServer(app)
}

/** Takes answers to our mails. It is no route of the pages, whose list every browser loads. */
function answersByMail({ db, clock, env }: Services): (raw: Buffer, requestId: string) => Promise<string> {
  const { replyDomain: domain, secret, mailFrom } = env
  return async (raw, requestId) => {
    if (domain === null || secret === null) return 'dropped'
    const context = {
      ...{ db, clock, requestId, clientAddress: null, sessionId: null, demo: env.demo },
      ...{ sendsMail: env.smtpUrl !== null, serverSecret: secret, baseUrl: env.baseUrl },
    }
    const { receiveMail } = await import('./network/mail-replies/receive.server.ts')
    return receiveMail(context, { domain, secret, mailFrom }, raw)
  }
}

/** Answers by the routes of the pages. Built ones rank only the routes that the address can match. */
function answerPages(services: Services, pages: Pages): RequestHandler {
  const reloading = pages.kind === 'reloading'
  const handler = (build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler =>
    createRequestHandler({
      build,
      mode: reloading ? 'development' : 'production',
      getLoadContext: (req, res) => loadContext(services, reloading, req, res),
    })
  if (reloading) return handler(pages.build)
  const handlerFor = forMatchingRoutes(pages.build, handler)
  // The pathname as Remix will read it: by the standard, without dots that go up.
  return (req, res, next) =>
    handlerFor(new URL(`http://localhost${req.originalUrl}`).pathname)(req, res, next)
}

function loadContext(
  services: Services,
  reloading: boolean,
  req: express.Request,
  res: express.Response,
): AppLoadContext {
  const { secure } = req
  let identity: ReturnType<typeof identify> | null = null
  async function lookUp() {
    const known = await identify(services.db, req.get('cookie') ?? null, secure, {
      userAgent: req.get('user-agent') ?? null,
      demo: services.env.demo,
    })
    if (known.setCookie !== null && !res.headersSent) res.append('Set-Cookie', known.setCookie)
    return known
  }
  return {
    services,
    requestId: res.locals.requestId as string,
    nonce: res.locals.nonce as string,
    clientAddress: req.ip ?? null,
    secure,
    identity: () => (identity ??= lookUp()),
    allowFraming: () => allowFraming(res, reloading, services.env.embedAncestors),
  }
}

function lastResort(log: Services['log']): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (req.destroyed && !res.writable) return
    log.error({ err: error, requestId: res.locals.requestId }, 'request failed')
    if (res.headersSent) return next(error)
    if (isUnavailable(error)) return answer(req, res, 503, UNAVAILABLE)
    answer(req, res, 500, `Something went wrong here. It is noted under the number ${res.locals.requestId}.`)
  }
}
