import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { MeasureDefinition } from '#app/measures/definitions/MeasureDefinition.tsx'
import { shareOwnMeasure } from '#app/measures/team-defined/commands.server.ts'
import { readOwnMeasure } from '#app/measures/team-defined/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Share a measure')

export const loader = page(readOwnMeasure)
export const action = submit(shareOwnMeasure, ({ team, measure }) =>
  redirect(`/teams/${team}/measures/${measure}`),
)

export default function ShareMeasure() {
  const { team, measure } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const href = `/teams/${team.slug}/measures/${measure.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: measure.name, href },
        ]}
        name={`${team.name} · ${measure.name}`}
        title="Share this measure with the other teams"
        lead="They see its definition in the catalog, with your team's name, and may report it too. Your figures stay with you. Sharing cannot be taken back: other teams may have begun to report it."
      />
      <div className="space-y-6">
        <MeasureDefinition measure={measure} />
        <Form method="post" className="space-y-6">
          <ProblemSummary problems={form.problems} />
          <div className="flex flex-wrap gap-3">
            <Button>Share this measure</Button>
            <ButtonLink href={href} look="plain">
              Keep it in the team
            </ButtonLink>
          </div>
        </Form>
      </div>
    </>
  )
}
