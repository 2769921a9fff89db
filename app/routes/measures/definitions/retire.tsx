import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { retireCatalogMeasure } from '#app/measures/definitions/commands.server.ts'
import { readVersionToWrite } from '#app/measures/definitions/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

export const meta = pageTitle('Retire a measure')

export const loader = page(readVersionToWrite)
export const action = submit(retireCatalogMeasure, ({ measure }) => redirect(`/measures/${measure}`))

export default function RetireMeasure() {
  const { measure, reporting } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const href = `/measures/${measure.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Measures', href: '/measures' },
          { label: measure.name, href },
        ]}
        name={measure.name}
        title="Retire this measure"
        lead={`It stays in the catalog with its history and your reason, and can no longer be picked. ${reporting === 0 ? 'No team reports it now.' : `${reporting === 1 ? 'One team reports' : `${reporting} teams report`} it now and may go on until they stop reporting it themselves.`}`}
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <ProblemSummary problems={form.problems} />
        <Field
          label="Why is it retired?"
          hint="For example: the treatment it followed has been withdrawn"
          {...fieldProps(form, 'reason')}
        >
          <Textarea rows={4} />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button>Retire this measure</Button>
          <ButtonLink href={href} look="plain">
            Keep it
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
