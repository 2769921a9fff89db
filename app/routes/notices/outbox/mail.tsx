import { pageTitle } from '#app/routes/page-title.ts'
import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { discloseLink } from '#app/notices/outbox/commands.server.ts'
import { MAIL_STATE_LABEL } from '#app/notices/outbox/outbox-mail.ts'
import { readMail } from '#app/notices/outbox/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Card } from '#app/ui/content/Card.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = page(readMail)

export const action = submit(discloseLink, ({ path }, { request, context }) =>
  data({ link: new URL(path, context.services.env.baseUrl ?? request.url).href }),
)

export const meta = pageTitle<typeof loader>((read) => read?.mail.subject ?? 'Mail')

export default function MailPage() {
  const { mail, state, disclosesLink } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const link = answer && 'link' in answer ? answer.link : null
  const problems = answer && 'problems' in answer ? answer.problems : []
  return (
    <>
      <PageHeader trail={[{ label: 'Outbox', href: '/outbox' }]} name="Mail" title={mail.subject} />
      <div className="max-w-3xl space-y-8">
        <ProblemSummary problems={problems} title="The link is not shown" />
        <DefinitionList
          items={[
            { term: 'To', value: mail.toName ? `${mail.toName}, ${mail.toAddress}` : mail.toAddress },
            { term: 'Written', value: instantLabel(mail.queuedAt) },
            { term: 'State', value: stateSentence(mail, state) },
            ...(mail.lastProblem && state !== 'sent'
              ? [{ term: 'What went wrong', value: mail.lastProblem }]
              : []),
          ]}
        />
        <Card as="section" labelledBy="text">
          <h2 id="text" className="text-lg">
            What it says
          </h2>
          <div className="mt-3 space-y-3">
            {mail.parts.map((part, at) => (
              <p key={at} className="max-w-prose whitespace-pre-line">
                {typeof part === 'string' ? (
                  part
                ) : 'reply' in part ? (
                  part.say
                ) : 'secret' in part ? (
                  <>
                    <strong>{part.say}</strong>{' '}
                    <span className="text-quiet">(a link for this person only)</span>
                  </>
                ) : (
                  <Link href={part.path}>{part.say}</Link>
                )}
              </p>
            ))}
          </div>
        </Card>
        {link !== null ? (
          <section aria-labelledby="link" className="space-y-4">
            <h2 id="link" className="text-lg">
              The link
            </h2>
            <Notice kind="caution">
              Pass it on to {mail.toName ?? mail.toAddress} and to nobody else: it opens for anyone who has
              it. That you have seen it is written down.
            </Notice>
            <Field label="Link to hand over" name="link" defaultValue={link}>
              <TextInput readOnly width="full" />
            </Field>
          </section>
        ) : (
          disclosesLink && (
            <Form method="post" className="space-y-3">
              <p className="max-w-prose">
                {state === 'doubtful' ? 'This mail may not have arrived.' : 'This mail was not sent.'} You can
                pass its link on by telephone or in person, after making sure whom you speak to.
              </p>
              <Button>Show the link to hand over</Button>
            </Form>
          )
        )}
      </div>
    </>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>

function stateSentence(mail: Shown['mail'], state: Shown['state']): string {
  const label = MAIL_STATE_LABEL[state]
  if (mail.sentAt !== null) return `${label} on ${instantLabel(mail.sentAt)}`
  if (state === 'doubtful') return label
  if (state === 'waiting') return `${label}; of use until ${instantLabel(mail.sendUntil)}`
  if (state === 'given-up')
    return `${label}; given up after ${mail.attempts} ${mail.attempts === 1 ? 'attempt' : 'attempts'}`
  return `${label}: it was of use until ${instantLabel(mail.sendUntil)}`
}
