import { Form } from '@remix-run/react'
import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'

/** One step about a period that takes a reason: reopening, locking, unlocking. */
export function ReasonPage({
  team,
  period,
  form,
  title,
  lead,
  question,
  hint,
  button,
}: {
  team: { readonly slug: string; readonly name: string }
  period: Period
  form: ReturnType<typeof returnedForm>
  title: string
  lead: string
  question: string
  hint: string
  button: string
}) {
  const back = `/teams/${team.slug}/periods/${period}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Periods', href: `/teams/${team.slug}/periods` },
          { label: periodLabel(period), href: back },
        ]}
        title={title}
        lead={lead}
      />
      <Form method="post" noValidate className="max-w-[44rem] space-y-6">
        <ProblemSummary problems={form.problems} />
        <Field label={question} hint={hint} {...fieldProps(form, 'reason')}>
          <Textarea rows={3} />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button>{button}</Button>
          <ButtonLink href={back} look="plain">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
