import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { loadWords } from '#app/teams/program/attention.ts'
import { assignTeamCoach } from '#app/teams/program/commands.server.ts'
import { coachFields, NO_COACH } from '#app/teams/program/edited.ts'
import { readAdministration } from '#app/teams/program/queries.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Assign a coach')

export const loader = page(readAdministration)
export const action = submit(assignTeamCoach, ({ team }) => redirect(`/teams/${team}/administration`))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function AssignCoach() {
  const { team, history, coaches, today } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const href = `/teams/${team.slug}/administration`
  const stands = coachFields(history.coaches)
  const now = history.coaches.find(({ endedAt }) => endedAt === null)
  const coachName = (id: string) =>
    id === NO_COACH
      ? 'Nobody'
      : (coaches.find((one) => one.id === id)?.name ?? (id === now?.coachId ? now.coach : id))
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Coaches', href: '/staff/coaches' },
          { label: team.name, href },
        ]}
        name={`${team.name} · as national staff`}
        title={now ? `${now.coach} coaches ${team.name}` : `Nobody coaches ${team.name}`}
        lead="A coach reads the figures of the team and writes on its charts from the day on. The coach until then stays in its history."
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <EditFields form={form} stands={stands} show={{ coach: coachName }}>
          <ProblemSummary problems={form.problems} />
          <RadioGroup
            id="coach"
            name="coach"
            legend="Coach"
            choices={[
              ...coaches.map(({ id, name, teams }) => ({
                value: id,
                label: name,
                hint: `${teams} ${teams === 1 ? 'team' : 'teams'} now. ${loadWords(teams) ?? 'A usual load'}.`,
              })),
              { value: NO_COACH, label: 'Nobody' },
            ]}
            errors={form.errors('coach')}
            defaultValue={form.value('coach', now?.coachId)}
          />
          <Field
            label="From"
            hint="Today or an earlier day, not before the last change"
            {...fieldProps(form, 'from', today)}
          >
            <TextInput type="date" width="md" placeholder="2026-04-30" />
          </Field>
          <div className="flex flex-wrap gap-3">
            <Button>Assign this coach</Button>
            <ButtonLink href={href} look="plain">
              Cancel
            </ButtonLink>
          </div>
        </EditFields>
      </Form>
    </>
  )
}
