import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { leaveTeam } from '#app/people/leaving/commands.server.ts'
import { readLeaving } from '#app/people/leaving/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { teamRoleLabel } from '#app/policy/actor.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { CheckboxCard } from '#app/ui/forms/fields/CheckboxCard.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const loader = page(readLeaving)
export const action = submit(leaveTeam, ({ team, self }) =>
  redirect(self ? `/account?left=${team}` : `/teams/${team}/members?ended=yes`),
)

export const meta = pageTitle<typeof loader>((data) => `Leaving ${data?.team.name ?? 'the team'}`)

export default function Leave() {
  const { team, member, self, drafts, tests, candidates, needed, lastLead, mayGiveRole } =
    useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const base = `/teams/${team.slug}`
  const back = self ? '/account' : `${base}/members`
  const who = self ? 'You' : member.name
  const stuck = lastLead && candidates.length === 0
  return (
    <>
      <PageHeader
        trail={
          self
            ? [{ label: 'Your account', href: back }]
            : [
                { label: team.name, href: base },
                { label: 'People', href: back },
              ]
        }
        name={self ? `As ${team.name} ${teamRoleLabel(member.role)}` : `In the team of ${team.name}`}
        title={self ? `Leave ${team.name}` : `End the membership of ${member.name}`}
        lead={`${who} no longer ${self ? 'open' : 'opens'} the pages of ${team.name} from that moment on. The account stays, and so does what ${self ? 'you' : 'they'} entered, under ${self ? 'your' : 'their'} name.`}
      />
      <Form method="post" noValidate className="max-w-2xl space-y-6">
        <ProblemSummary problems={form.problems} title="Nothing was changed" />
        <section aria-labelledby="goes" className="space-y-2">
          <h2 id="goes" className="text-lg">
            What is handed over
          </h2>
          <ul className="list-disc space-y-1 ps-5">
            <li>{draftsLine(drafts, candidates.length > 0)}</li>
            <li>{testsLine(tests, candidates.length > 0)}</li>
            <li>
              <Link href={`${base}/briefing`}>The briefing</Link>: aims, measures and who enters them, what is
              due and overdue, the newest notes. It goes to the successor by mail.
            </li>
            {lastLead && <li>The lead of {team.name}: a team is never without one.</li>}
          </ul>
        </section>
        {stuck ? (
          <Notice kind="caution" still>
            {self ? 'You are' : `${member.name} is`} the only lead of {team.name}, and nobody else in the team
            could lead it. <Link href={`${base}/invitations`}>Invite somebody</Link> or{' '}
            <Link href={`${base}/members`}>give somebody a role</Link> first; national staff can help.
          </Notice>
        ) : (
          <>
            {candidates.length > 0 && (
              <Field
                label="Who takes over"
                hint={
                  lastLead
                    ? `Becomes team lead of ${team.name}.`
                    : 'Gets the drafts, what is due and the briefing.'
                }
                optional={!needed}
                {...fieldProps(form, 'successor')}
                required={needed}
              >
                <Select
                  width="lg"
                  placeholder="Choose a member"
                  options={candidates.map(({ id, name, role }) => ({
                    value: id,
                    label: `${name}, ${teamRoleLabel(role)}`,
                  }))}
                />
              </Field>
            )}
            {mayGiveRole && !lastLead && candidates.length > 0 && givesMore(member.role) && (
              <CheckboxCard
                name="givesRole"
                value="on"
                label={`Also make them ${teamRoleLabel(member.role)}`}
                defaultChecked={form.value('givesRole') === 'on'}
              >
                Otherwise they keep the role they have. Nobody becomes less than they are.
              </CheckboxCard>
            )}
            {candidates.length > 0 && (
              <Field
                label="A word to the successor"
                optional
                hint="Where the sources are, whom to call, what was promised. It stays with the briefing, for all of the team to read."
                {...fieldProps(form, 'word')}
              >
                <Textarea rows={5} />
              </Field>
            )}
            <div className="flex flex-wrap gap-3">
              <Button look="danger">
                {self ? `Leave ${team.name}` : `End the membership of ${member.name}`}
              </Button>
              <ButtonLink href={back} look="plain">
                Change nothing
              </ButtonLink>
            </div>
          </>
        )}
      </Form>
    </>
  )
}

const givesMore = (role: string): boolean => role === 'lead' || role === 'data-manager'

function testsLine(tests: number, somebody: boolean): string {
  if (tests === 0) return 'No open tests of change.'
  const count = tests === 1 ? 'One open test of change' : `${tests} open tests of change`
  return somebody
    ? `${count}: the successor owns them.`
    : `${count}: nobody can take them over, so they wait for the next member.`
}

function draftsLine(drafts: number, somebody: boolean): string {
  if (drafts === 0) return 'No drafts: nothing is typed and not saved.'
  const figures = drafts === 1 ? 'One figure that is' : `${drafts} figures that are`
  return somebody
    ? `${figures} typed and not saved: they wait on the successor's entry page.`
    : `${figures} typed and not saved: nobody can take them over, so they are thrown away.`
}
