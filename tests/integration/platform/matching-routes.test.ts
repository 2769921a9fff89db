import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { beginSession, identify } from '#app/accounts/sessions/session.server.ts'
import { stoppedClock, type Clock } from '#app/kernel/time/clock.ts'
import { forMatchingRoutes } from '#app/matching-routes.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { createLog } from '#app/platform/watch/log.server.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { matchedRoutes, pageBuild } from '../../support/page-build.ts'
import { testDatabase } from '../../support/test-database.ts'

const CLOCK = stoppedClock('2026-03-15T12:00:00Z')
const database = testDatabase()

type Asked = { readonly path: string; readonly method?: string; readonly form?: Record<string, string> }
type Handler = (request: Request, context: AppLoadContext) => Promise<Response>

async function contextFor(cookie: string | null, clock: Clock = CLOCK): Promise<AppLoadContext> {
  const outcome = readEnv({ LOG_LEVEL: 'silent', COIIN_DEMO: '1' })
  if (!outcome.ok) throw new Error(outcome.message)
  const { db } = database
  const identity = await identify(db, cookie, false, { demo: true })
  return {
    services: { db, clock, log: createLog('silent'), env: outcome.env },
    requestId: 'request-1',
    nonce: 'nonce-1',
    clientAddress: '127.0.0.1',
    secure: false,
    sent: false,
    identity: () => Promise.resolve(identity),
    allowFraming: () => {},
  }
}

async function leadOfOhio(): Promise<string> {
  const { db } = database
  const person = await db.person.findFirstOrThrow({ where: { demoPersona: 'state-lead' } })
  return (await beginSession({ db, sessionId: null }, person.id, false)).split(';')[0] ?? ''
}

async function answerOf(handler: Handler, { path, method = 'GET', form }: Asked, context: AppLoadContext) {
  const url = `http://localhost${path}`
  const body = method === 'POST' ? new URLSearchParams(form) : null
  // A crawler gets the whole page at once; for others it depends on the moment where a page is cut into
  // pieces.
  const headers = { 'User-Agent': 'Googlebot/2.1' }
  const response = await handler(new Request(url, { method, body, headers }), context)
  // The key that keeps a form from being sent twice is new each time.
  const text = (await response.text()).replaceAll(/\b[0-9a-f]{32}\b/g, 'once')
  return { status: response.status, headers: [...response.headers], body: text }
}

/** Asks the handler of the whole build and that of the routes that can match, and compares what they say. */
async function expectSameAnswers(build: ServerBuild, asked: readonly Asked[], context: AppLoadContext) {
  const whole = createRequestHandler(build, 'production')
  const handlerFor = forMatchingRoutes(build, (part) => createRequestHandler(part, 'production'))
  const answers: string[] = []
  for (const one of asked) {
    const { pathname } = new URL(`http://localhost${one.path}`)
    // A second computation of a chart reuses texts of the first, which shows in how its figures are written.
    if (one.method === undefined) await answerOf(whole, one, context)
    const expected = await answerOf(whole, one, context)
    const answer = await answerOf(handlerFor(pathname), one, context)
    expect(answer, `${one.method ?? 'GET'} ${one.path}`).toEqual(expected)
    answers.push(`${one.method ?? 'GET'} ${one.path} ${answer.status}`)
  }
  return answers
}

const MEASURE = '/teams/ohio/measures/safe-crib-audit'
const PAGES = [
  '/',
  '/home',
  '/teams',
  '/teams/new',
  '/teams/ohio',
  MEASURE,
  '/staff',
  '/sign-in',
  '/sign-out',
]
const OTHERS = ['/nowhere', '/teams/ohio/values.csv', `${MEASURE}/annotations`]

test('a visitor gets the same answers from the routes that can match as from all of them', async () => {
  await loadDemo(database.db, CLOCK)
  const build = await pageBuild([...PAGES, ...OTHERS])
  const answers = await expectSameAnswers(
    build,
    [
      ...['/', '/_root.data', '/?index', '/sign-in', '/sign-in.data', '/nowhere', '/nowhere/at/all.data'],
      ...[
        '/home',
        '/home.data',
        '/teams/ohio',
        '/TEAMS/ohio/',
        '//teams/ohio',
        '/teams//ohio',
        '/__manifest',
      ],
      ...['/teams/ohio/values.csv', '/teams/ohio/values.csv.data', '/_root', '/.data', '/teams/.data'],
    ]
      .map((path): Asked => ({ path }))
      .concat(
        { path: '/sign-in', method: 'POST', form: { email: 'nobody' } },
        { path: '/sign-in.data', method: 'POST', form: { email: 'nobody' } },
        { path: '/sign-out', method: 'POST' },
        { path: '/nowhere', method: 'POST' },
        { path: '/nowhere.data', method: 'POST' },
        { path: '/teams/ohio', method: 'DELETE' },
      ),
    await contextFor(null),
  )
  expect(answers).toEqual(
    expect.arrayContaining(['GET / 200', 'GET /home 302', 'GET /home.data 202', 'GET /nowhere 404']),
  )
}, 120_000)

test("a state's lead gets the same pages, data, refusals and problems", async () => {
  await loadDemo(database.db, CLOCK)
  const build = await pageBuild([...PAGES, ...OTHERS])
  const leaf = (path: string) => matchedRoutes(build.routes, path).at(-1)
  const answers = await expectSameAnswers(
    build,
    [
      ...['/', '/home', '/home.data', '/teams', '/teams/new', '/%74eams/ohio', '/teams/ohio', '/staff.data'],
      ...['/teams/nobody', '/teams/nobody.data', '/staff', '/teams/ohio/values.csv', '/teams/x%2Fy', MEASURE],
      ...[`/teams/ohio.data?_routes=${leaf('/teams/ohio')}`, '/teams/ohio.data?_routes=root'],
      ...[
        `/teams/ohio?_data=${leaf('/teams/ohio')}`,
        `/teams/ohio?_data=${leaf('/staff')}`,
        `${MEASURE}.data`,
      ],
    ]
      .map((path): Asked => ({ path }))
      .concat(
        { path: '/teams/ohio', method: 'HEAD' },
        { path: '/teams/ohio', method: 'POST' },
        { path: `${MEASURE}/annotations`, method: 'POST' },
        { path: `${MEASURE}/annotations.data`, method: 'POST' },
        { path: '/staff', method: 'POST' },
      ),
    await contextFor(await leadOfOhio()),
  )
  expect(answers).toEqual(
    expect.arrayContaining([
      'GET /teams/ohio 200',
      'GET /teams/nobody 404',
      'GET /staff 403',
      `POST ${MEASURE}/annotations 422`,
      'POST /teams/ohio 405',
    ]),
  )
}, 120_000)

test('a page that fails is shown by the same error boundary', async () => {
  await loadDemo(database.db, CLOCK)
  const failing = () => {
    throw new Error('The clock stands still.')
  }
  const answers = await expectSameAnswers(
    await pageBuild(PAGES),
    [{ path: '/teams/ohio' }, { path: '/teams/ohio.data' }, { path: '/home' }],
    await contextFor(await leadOfOhio(), failing),
  )
  expect(answers).toEqual(['GET /teams/ohio 500', 'GET /teams/ohio.data 500', 'GET /home 500'])
}, 120_000)
