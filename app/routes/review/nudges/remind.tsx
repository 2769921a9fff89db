import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { counted } from '#app/kernel/text/plural.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { sendNudges } from '#app/review/nudges/commands.server.ts'
import { NudgeLog, NudgeMessages, NudgeSkipped } from '#app/review/nudges/NudgePreview.tsx'
import { readNudges } from '#app/review/nudges/queries.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'

export const loader = page(readNudges)

export const action = submit(sendNudges, ({ sent }) => redirect(`/board/remind?sent=${sent}`, 303))

export const meta = pageTitle('Remind teams of late data')

const MESSAGES = { one: 'message', other: 'messages' }

export default function Remind() {
  const { sent, teams, messages, skipped, log } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems ?? []
  return (
    <>
      <PageHeader
        trail={[{ label: 'Board', href: '/home' }]}
        name="Remind teams of late data"
        title={
          teams.length === 0
            ? 'No data are late'
            : messages.length === 0
              ? 'Nobody to remind'
              : `${counted(messages.length, MESSAGES)} to send`
        }
        lead="One message a person, naming only what is late. What a team expects later is not late, and nobody is reminded twice within a week, whoever sends it."
      />
      <div className="space-y-10">
        <ProblemSummary problems={problems} />
        {teams.some(({ demo }) => demo) && <DemoNotice />}
        {sent !== null && (
          <Notice
            kind="success"
            title={sent === 0 ? 'No message was sent' : `${counted(sent, MESSAGES)} sent`}
          >
            {sent === 0
              ? 'Everybody who enters these figures was reminded within a week, or gets no reminders.'
              : 'They are in the log below.'}
          </Notice>
        )}
        {teams.length === 0 ? (
          <EmptyState title="Nothing to remind anybody of">
            Every team on your board has reported what is due, or said when it comes.{' '}
            <Link href="/home">Back to the board</Link>
          </EmptyState>
        ) : (
          <section aria-labelledby="teams" className="space-y-3">
            <h2 id="teams" className="text-xl">
              Teams with late data
            </h2>
            <Form method="post" className="space-y-4">
              <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 xl:grid-cols-3">
                {teams.map(({ slug, name, figures, chosen }) => (
                  <li key={slug}>
                    <label className="flex min-h-8 items-center gap-2">
                      <input type="checkbox" name="team" value={slug} defaultChecked={chosen} />
                      <span>
                        {name}: {counted(figures, { one: 'figure', other: 'figures' })} late
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
              <div className="flex flex-wrap gap-3">
                {messages.length > 0 && <Button>Send {counted(messages.length, MESSAGES)}</Button>}
                <Button look="plain" formMethod="get">
                  Show the messages for these teams
                </Button>
              </div>
            </Form>
          </section>
        )}
        <NudgeMessages messages={messages} />
        <NudgeSkipped skipped={skipped} />
        <NudgeLog log={log} />
      </div>
    </>
  )
}
