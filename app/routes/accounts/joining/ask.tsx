import { capitalized, listed } from '#app/kernel/text/text.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useLocation, useSearchParams } from '@remix-run/react'
import { SECTOR_OPTIONS } from '#app/accounts/members/role-options.ts'
import { askToJoin } from '#app/accounts/joining/ask.server.ts'
import { readJoin } from '#app/accounts/joining/queries.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { readDeciders } from '#app/people/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = pageOf({ join: readJoin, who: readDeciders }, ({ join, who }) => ({ ...join, ...who }))
export const action = submit(askToJoin, ({ team, confirmed }) =>
  redirect(`/teams/${team}/join${confirmed ? '' : '?asked=mail'}`),
)

export const meta = pageTitle<typeof loader>((data) => `Join ${data?.team.name ?? 'a team'}`)

export default function AskToJoin() {
  const { team, deciders, asker, askedAt, sendsMail } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const asked = useSearchParams()[0].has('asked')
  const { pathname } = useLocation()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Join a team', href: '/join' }]}
        title={`Join the team of ${team.name}`}
        lead={`${decidersSentence(deciders)} You get the answer by mail.`}
      />
      <div className="max-w-2xl space-y-6">
        {asked && (
          <Notice kind="success" title="A mail is on its way to you">
            {sendsMail
              ? 'Open the link in it to confirm that the address is yours. Those who decide see your request after that.'
              : 'This collaboratory has no mail server: call national staff, who can read the link to you.'}
          </Notice>
        )}
        {askedAt !== null ? (
          <Notice kind="success" title="Your request was received">
            You asked on {dayLabel(askedAt)}. The answer comes by mail.
          </Notice>
        ) : (
          <Form method="post" action={pathname} noValidate className="space-y-5">
            <ProblemSummary problems={form.problems} title="Nothing was sent" />
            {asker === null ? (
              <>
                <p>
                  You have an account?{' '}
                  <Link href={`/sign-in?to=${encodeURIComponent(pathname)}`}>Sign in</Link> first; then there
                  is less to fill in.
                </p>
                <Field label="Your name" {...fieldProps(form, 'name')} required>
                  <TextInput autoComplete="name" width="lg" />
                </Field>
                <Field
                  label="E-mail address"
                  hint="A link goes there first, to make sure that it is yours."
                  {...fieldProps(form, 'email')}
                  required
                >
                  <TextInput type="email" autoComplete="email" inputMode="email" width="lg" />
                </Field>
              </>
            ) : (
              <p>
                You ask as {asker.name}, {asker.email}.
              </p>
            )}
            <Field label="The sector you come from" {...fieldProps(form, 'sector')} required>
              <Select options={SECTOR_OPTIONS} placeholder="Choose a sector" width="lg" />
            </Field>
            <Field
              label="What you do, and why you want to join"
              hint="A sentence or two, for those who decide."
              {...fieldProps(form, 'reason')}
              required
            >
              <Textarea rows={4} />
            </Field>
            <Button>Ask to join {team.name}</Button>
          </Form>
        )}
      </div>
    </>
  )
}

const AS = { lead: 'team lead', coach: 'coach', staff: 'national staff' } as const

/** `Ana Lee (team lead) or the coach decides.` People who are not to be named appear by their role. */
function decidersSentence(deciders: readonly { name: string | null; as: keyof typeof AS }[]): string {
  const unnamed = new Set(deciders.filter(({ name }) => name === null).map(({ as }) => as))
  if (deciders.length === 0 || unnamed.has('staff')) return 'National staff decide.'
  const who = [
    ...deciders.filter(({ name }) => name !== null).map(({ name, as }) => `${name} (${AS[as]})`),
    ...[...unnamed].map((as) => `the ${AS[as]}`),
  ]
  return capitalized(`${listed(who, { conjunction: 'or' })} decides.`)
}
