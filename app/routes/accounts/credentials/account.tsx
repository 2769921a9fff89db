import { capitalized } from '#app/kernel/text/text.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { readOwnAccount } from '#app/accounts/credentials/own-account.server.ts'
import { readOwnFactor, type FactorState } from '#app/accounts/second-factor/own/queries.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { readOwnMemberships } from '#app/people/leaving/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf({ account: readOwnAccount, factor: readOwnFactor, own: readOwnMemberships })

export const meta = pageTitle('Your account')

export default function Account() {
  const { account, factor, own } = useLoaderData<typeof loader>()
  const { name, email, roles, persona, sendsMail } = account
  const { memberships } = own
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader name="Your account" title={name} />
      <div className="max-w-3xl space-y-6">
        {search.get('changed') === 'password' && (
          <Notice kind="success" title="Your password is changed">
            You are signed out everywhere else.
          </Notice>
        )}
        {search.get('asked') === 'address' && (
          <Notice kind="success" title="A link has gone to the new address">
            {sendsMail
              ? 'Open it within a day. Until then you sign in with the old address.'
              : 'This collaboratory has no mail server: call national staff, who can read the link to you.'}
          </Notice>
        )}
        {search.has('left') && (
          <Notice kind="success" title="You have left the team">
            What you own is handed over. What you entered stays under your name.
          </Notice>
        )}
        {persona && (
          <Notice still>
            A person of the demo: entered without a password, so neither password nor address can be changed.
          </Notice>
        )}
        <DefinitionList
          items={[
            {
              term: 'Profile',
              value: (
                <Line text="What others see of you">
                  <Link href="/account/profile">Change the profile</Link>
                </Line>
              ),
            },
            {
              term: 'E-mail address',
              value: (
                <Line text={email}>
                  {!persona && <Link href="/account/address">Change the address</Link>}
                </Line>
              ),
            },
            ...(persona
              ? []
              : [
                  {
                    term: 'Password',
                    value: (
                      <Line text="Known to you alone">
                        <Link href="/account/password">Change the password</Link>
                      </Line>
                    ),
                  },
                ]),
            {
              term: 'Second factor',
              value: (
                <Line text={factorInWords(factor.state, factor.since)}>
                  <Link href="/account/second-factor">{FACTOR_LINK[factor.state]}</Link>
                </Line>
              ),
            },
            {
              term: 'Signed in',
              value: (
                <Line text="In this browser, and perhaps others">
                  <Link href="/account/sessions">See where you are signed in</Link>
                </Line>
              ),
            },
            {
              term: 'Notices',
              value: <Link href="/account/notices">What reaches you of the learning network, and how</Link>,
            },
            {
              term: 'Shortcuts',
              value: <Link href="/account/shortcuts">Keyboard shortcuts, and how to turn them off</Link>,
            },
            {
              term: 'Reminders',
              value: <Link href="/account/reminders">Weekly reminders of missing figures</Link>,
            },
            {
              term: roles.length > 1 ? 'Roles' : 'Role',
              value:
                roles.length === 0
                  ? 'None yet. Ask to join a team, or wait for an invitation.'
                  : roles.map((role) => (
                      <span key={role} className="block">
                        {capitalized(role)}
                      </span>
                    )),
            },
            ...(memberships.length === 0
              ? []
              : [
                  {
                    term: 'Leave',
                    value: memberships.map(({ id, slug, name }) => (
                      <span key={id} className="block">
                        <Link href={`/teams/${slug}/members/${id}/leave`}>Leave {name}</Link>
                      </span>
                    )),
                  },
                ]),
          ]}
        />
        <p>
          <Link href="/account/closing">Close the account</Link>
        </p>
      </div>
    </>
  )
}

const FACTOR_LINK: Record<FactorState, string> = {
  on: 'Manage the second factor',
  off: 'Set a second factor up',
  persona: 'What a second factor is',
  unavailable: 'What a second factor is',
}

function factorInWords(state: FactorState, since: Date | null): string {
  if (state === 'persona') return 'None, and none needed for the demo'
  return state === 'on' && since
    ? `A code of your app, since ${dayLabel(since)}`
    : 'None: the password alone opens it'
}

function Line({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span className="flex flex-wrap justify-between gap-x-6 gap-y-1">
      <span className="break-all">{text}</span>
      {children}
    </span>
  )
}
