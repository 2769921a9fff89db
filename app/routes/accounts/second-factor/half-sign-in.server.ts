import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import { halfSignInToken } from '#app/accounts/second-factor/half-sign-in/cookie.server.ts'
import { readHalfSignIn } from '#app/accounts/second-factor/half-sign-in/finish.server.ts'
import { insideSite } from '#app/platform/routes/redirect-target.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import type { Command } from '#app/platform/use-case.server.ts'
import { furtherIn } from './further.ts'

/** The loader of a page on which a sign-in goes on after the password. */
export const halfSignInPage = () =>
  page(readHalfSignIn, ({ request }) => ({ token: halfSignInToken(request.headers.get('Cookie')) }))

/** The action of such a page: goes on to where the person was going, signed in. */
export const finishingBy = <Form extends z.ZodType>(command: Command<Form, { cookies: string[] }>) =>
  submit(
    command,
    ({ cookies }, { request }) =>
      redirect(insideSite(furtherIn(request.url), '/home'), {
        headers: new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])),
      }),
    ({ request, context }) => ({
      token: halfSignInToken(request.headers.get('Cookie')),
      secure: context.secure,
    }),
  )
