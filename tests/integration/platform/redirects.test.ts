import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import { done } from '#app/kernel/result.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { createLog } from '#app/platform/watch/log.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { action as enterAsPersona } from '#app/routes/accounts/sign-in/demo-session.tsx'
import { action as signIn } from '#app/routes/accounts/sign-in/sign-in.tsx'
import { finishingBy } from '#app/routes/accounts/second-factor/half-sign-in.server.ts'
import { ANONYMOUS } from '#app/policy/actor.ts'
import { addPerson, MID_MARCH } from '../../support/asking.ts'
import { LEADING_OUT } from '../../support/leading-out.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const SITE = 'https://coiin.example'

type Action = (args: ActionFunctionArgs) => Promise<unknown>

/** Where a form sent to `path` by a visitor leads, as the browser resolves it. */
async function ledTo(action: Action, path: string, fields: Record<string, string> = {}): Promise<string> {
  const outcome = readEnv({ LOG_LEVEL: 'silent', COIIN_DEMO: '1' })
  if (!outcome.ok) throw new Error(outcome.message)
  const services = { db: database.db, clock: MID_MARCH, log: createLog('silent'), env: outcome.env }
  const request = new Request(SITE + path, { method: 'POST', body: new URLSearchParams(fields) })
  const identity = async () => ({ actor: ANONYMOUS, sessionId: null, setCookie: null })
  const context = { services, requestId: 'r', nonce: 'n', clientAddress: '127.0.0.1', secure: true }
  const answer = await action({
    request,
    params: {},
    context: { ...context, sent: true, identity, allowFraming: () => {} },
  })
  if (!(answer instanceof Response)) throw new Error(`No redirect but ${JSON.stringify(answer)}`)
  return new URL(answer.headers.get('Location') ?? '', SITE + path).href
}

const asking = (path: string, to: string) => `${path}?to=${encodeURIComponent(to)}`

test('no address after ?to= leads out of the site, whichever form takes it', async () => {
  await database.db.person.create({
    data: { email: 'lead@agency.example', name: 'Lead', demoPersona: 'state-lead' },
  })
  const nothing = defineCommand({
    action: 'session.begin',
    form: z.object({}),
    load: async () => ({ subject: null }),
    run: async () => done({ output: { cookies: [] }, events: [] }),
  })
  const persona = { persona: 'state-lead' }
  for (const to of LEADING_OUT) {
    expect([to, await ledTo(enterAsPersona, asking('/demo-session', to), persona)]).toEqual([
      to,
      `${SITE}/home`,
    ])
    expect([to, await ledTo(finishingBy(nothing), asking('/sign-in/code', to))]).toEqual([to, `${SITE}/home`])
  }
  expect(await ledTo(enterAsPersona, asking('/demo-session', '/teams?x=1'), persona)).toBe(
    `${SITE}/teams?x=1`,
  )
})

test('a password given on the page with such an address leads home', async () => {
  const { id } = await addPerson(database.db, { email: 'ana@agency.example' })
  const passwordHash = await hashPassword('a password of length')
  await database.db.person.update({ where: { id }, data: { passwordHash } })
  const given = { email: 'ana@agency.example', password: 'a password of length' }
  expect(await ledTo(signIn, asking('/sign-in', '/.//evil.example/x'), given)).toBe(`${SITE}/home`)
  expect(await ledTo(signIn, asking('/sign-in', '/teams'), given)).toBe(`${SITE}/teams`)
})

test('a route that builds a redirect of input which leads out fails instead of redirecting', async () => {
  const command = defineCommand({
    action: 'session.begin',
    form: z.object({ place: z.string() }),
    load: async () => ({ subject: null }),
    run: async (_, __, { place }) => done({ output: { place }, events: [] }),
  })
  const careless = submit(command, ({ place }) => redirect(place))
  expect(await ledTo(careless, '/x', { place: '/teams' })).toBe(`${SITE}/teams`)
  await expect(ledTo(careless, '/x', { place: '/.//evil.example' })).rejects.toThrow(RangeError)
})
