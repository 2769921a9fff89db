import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { teamFields } from '#app/teams/program/edited.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { TeamHistory } from '#app/teams/program/TeamHistory.tsx'
import { renameOneTeam } from '#app/teams/program/commands.server.ts'
import { readAdministration } from '#app/teams/program/queries.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle<typeof loader>((data) => `Settings of ${data?.team.name ?? 'a team'}`)

export const loader = page(readAdministration)
export const action = submit(renameOneTeam, ({ team }) => redirect(`/teams/${team}/administration`))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function Administration() {
  const { team, history, phases } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const href = `/teams/${team.slug}/administration`
  const coach = history.coaches.filter(({ endedAt }) => endedAt === null).map((spell) => spell.coach)
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Program', href: '/staff' },
          { label: 'Teams', href: '/staff/teams' },
        ]}
        name={`${team.name} · as national staff`}
        title={team.closed ? `${team.name} is closed` : `Settings of ${team.name}`}
        lead={coach.length === 0 ? 'Nobody coaches this team.' : `Coached by ${coach.join(', ')}.`}
        action={
          <>
            <ButtonLink href={`/teams/${team.slug}`} look="plain">
              Open the team page
            </ButtonLink>
            {!team.closed && <ButtonLink href={`${href}/coach`}>Assign a coach</ButtonLink>}
          </>
        }
      />
      <div className="space-y-10">
        <Form key={team.name} method="post" noValidate className="max-w-[44rem] space-y-6">
          <EditFields
            form={form}
            stands={teamFields(team, history.phaseNumber)}
            show={{ phase: (value) => phases.find(({ number }) => String(number) === value)?.name ?? value }}
          >
            <ProblemSummary problems={form.problems} />
            <Field
              label="Name"
              hint="The address of the team stays as it is, so that links keep leading to it."
              {...fieldProps(form, 'name', team.name)}
            >
              <TextInput width="full" />
            </Field>
            <Field
              label="Phase it joined with"
              optional
              {...fieldProps(form, 'phase', history.phaseNumber === null ? '' : String(history.phaseNumber))}
            >
              <Select
                options={phases.map(({ number, name }) => ({ value: String(number), label: name }))}
                placeholder="Not set"
              />
            </Field>
            <Button>Save name and phase</Button>
          </EditFields>
        </Form>
        <TeamHistory history={history} />
        <section aria-labelledby="stop" className="space-y-3">
          <h2 id="stop" className="text-xl">
            {team.closed ? 'Open it again' : 'When the team stops'}
          </h2>
          {team.closed ? (
            <Form method="post" action={`${href}/reopening`} className="space-y-3">
              <p className="max-w-prose">
                Its people, areas and measures are as they were when it was closed.
              </p>
              <Button>Open {team.name} again</Button>
            </Form>
          ) : (
            <ButtonLink href={`${href}/closure`} look="danger">
              Close this team
            </ButtonLink>
          )}
        </section>
      </div>
    </>
  )
}
