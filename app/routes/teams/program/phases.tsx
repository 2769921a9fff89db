import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { phaseFields } from '#app/teams/program/edited.ts'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { writePhase } from '#app/teams/program/phase-commands.server.ts'
import { readPhases } from '#app/teams/program/queries.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Phases')

export const loader = page(readPhases)
export const action = submit(writePhase, () => redirect('/staff/phases'))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function Phases() {
  const { phases, changing } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Program', href: '/staff' }]}
        name="Phases"
        title={`${phases.length} phases of the collaborative`}
        lead="The published phases are quoted from their sources. Phases planned here follow one another and never overlap."
      />
      <div className="space-y-10">
        <Table caption="Phases by their first day" captionHidden>
          <thead>
            <tr>
              <th scope="col">Phase</th>
              <th scope="col">From</th>
              <th scope="col">Through</th>
              <th scope="col">Led by</th>
              <th scope="col">Who takes part</th>
            </tr>
          </thead>
          <tbody>
            {phases.map((phase) => (
              <tr key={phase.number}>
                <th scope="row">
                  {phase.planned ? (
                    <Link href={`/staff/phases?change=${phase.number}#write`}>{phase.name}</Link>
                  ) : (
                    phase.name
                  )}
                </th>
                <td className="whitespace-nowrap">{dayLabel(phase.startsOn)}</td>
                <td className="whitespace-nowrap">{dayLabel(phase.endsOn)}</td>
                <td>{phase.ledBy}</td>
                <td className="min-w-60">{phase.scope}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        <section aria-labelledby="write" className="space-y-4">
          <h2 id="write" className="text-xl">
            {changing ? `Change ${changing.name}` : 'Plan a phase'}
          </h2>
          <Form
            key={changing?.number ?? 'new'}
            method="post"
            action={changing ? `/staff/phases?change=${changing.number}` : '/staff/phases'}
            noValidate
            className="max-w-[44rem] space-y-6"
          >
            <EditFields form={form} stands={changing ? phaseFields(changing) : {}}>
              <FormKey />
              <ProblemSummary problems={form.problems} />
              {(changing || form.value('number')) && (
                <input
                  type="hidden"
                  name="number"
                  value={form.value('number', String(changing?.number ?? ''))}
                />
              )}
              <Field label="Name" {...fieldProps(form, 'name', changing?.name)}>
                <TextInput width="full" />
              </Field>
              <div className="flex flex-wrap gap-4">
                <Field
                  label="First day"
                  {...fieldProps(form, 'startsOn', changing ? dayAt(changing.startsOn) : '')}
                >
                  <TextInput type="date" width="md" placeholder="2026-10-01" />
                </Field>
                <Field
                  label="Last day"
                  {...fieldProps(form, 'endsOn', changing ? dayAt(changing.endsOn) : '')}
                >
                  <TextInput type="date" width="md" placeholder="2027-09-30" />
                </Field>
              </div>
              <Field label="Led by" {...fieldProps(form, 'ledBy', changing?.ledBy)}>
                <TextInput width="full" />
              </Field>
              <Field label="Who takes part" {...fieldProps(form, 'scope', changing?.scope)}>
                <Textarea rows={2} />
              </Field>
              <div className="flex flex-wrap gap-3">
                <Button>{changing ? 'Save this phase' : 'Plan this phase'}</Button>
                {changing && (
                  <ButtonLink href="/staff/phases" look="plain">
                    Cancel
                  </ButtonLink>
                )}
              </div>
            </EditFields>
          </Form>
        </section>
      </div>
    </>
  )
}
