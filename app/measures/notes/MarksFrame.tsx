import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import type { FieldProblem } from '#app/ui/forms/problems.ts'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'

/**
 * A page about one kind of mark on a chart: what is written already, and the form to write more for those who
 * may.
 */
export function MarksFrame(props: {
  team: { readonly slug: string; readonly name: string }
  measure: { readonly slug: string; readonly name: string }
  title: string
  lead: string
  list: ReactNode
  /** Null for those who may not write. */
  form: null | {
    readonly heading: string
    readonly submit: string
    readonly problems: readonly FieldProblem[]
    readonly fields: ReactNode
  }
}) {
  const { team, measure, title, lead, list, form } = props
  const measureHref = `/teams/${team.slug}/measures/${measure.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: measure.name, href: measureHref },
        ]}
        name={`${team.name} · ${measure.name}`}
        title={title}
        lead={lead}
      />
      <div className="space-y-10">
        {list}
        {form && (
          <section aria-labelledby="write" className="space-y-4">
            <h2 id="write" className="text-xl">
              {form.heading}
            </h2>
            <Form method="post" noValidate className="max-w-[44rem] space-y-6">
              <FormKey />
              <ProblemSummary problems={form.problems} />
              {form.fields}
              <div className="flex flex-wrap gap-3">
                <Button>{form.submit}</Button>
                <ButtonLink href={measureHref} look="plain">
                  Back to the chart
                </ButtonLink>
              </div>
            </Form>
          </section>
        )}
      </div>
    </>
  )
}
