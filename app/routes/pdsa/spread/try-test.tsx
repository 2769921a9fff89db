import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { QuickLog } from '#app/pdsa/create/QuickLog.tsx'
import { SourceSummary } from '#app/pdsa/spread/SourceSummary.tsx'
import { ideaOptions } from '#app/pdsa/search/idea-options.ts'
import { unsavedLog } from '#app/pdsa/stages/unsaved-names.ts'
import { emptyLog, filledFromTest } from '#app/pdsa/spread/source.ts'
import { readNewTest } from '#app/pdsa/create/queries.server.ts'
import { tryTest } from '#app/pdsa/spread/commands.server.ts'
import { readSource } from '#app/pdsa/spread/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Try this here')

export const loader = pageOf({ asked: readNewTest, from: readSource }, ({ asked, from }) => {
  const areas = from.source ? [...new Set([...asked.areas, from.source.areaSlug])] : AREA_SLUGS
  return { asked: { ...asked, areas, ideas: ideaOptions(areas) }, from }
})
export const action = submit(tryTest, ({ team, test }) => redirect(`/teams/${team}/tests/${test}?logged=yes`))

export default function TryTest() {
  const { asked, from } = useLoaderData<typeof loader>()
  const params = useParams()
  const { team, areas, ideas, measures, people, today } = asked
  const { source } = from
  const returned = useActionData<typeof action>()
  const form = returnedForm(returned)
  const base = `/teams/${team.slug}`
  const log = { form, unsavedName: unsavedLog(team.slug, params.source), areas, measures, people, ideas }
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Tests', href: `${base}/tests` },
        ]}
        name={`${team.name} · tests of change`}
        title={
          source ? `Try in ${team.name} what ${source.team.name} tried` : 'This test cannot be tried here'
        }
        lead={
          source &&
          'The plan is copied. Say where, when and who, read the prediction once more, and log it: from then on it is yours.'
        }
      />
      {team.demo && (
        <div className="mb-6">
          <DemoNotice />
        </div>
      )}
      {source ? (
        <>
          <SourceSummary source={source} here={team.name} />
          <QuickLog
            {...log}
            filled={filledFromTest(source, asked)}
            {...(source.prediction ? { predictedBy: source.team.name } : {})}
          />
        </>
      ) : returned ? (
        // Its team took it back while the form was filled: what was typed can still be logged.
        <QuickLog {...log} filled={emptyLog(today)} sendsTo={`${base}/tests/new`} />
      ) : (
        <EmptyState
          title="There is no such test, or it is not open to you"
          action={<ButtonLink href={`${base}/tests/new`}>Log a test of your own</ButtonLink>}
        >
          A test can be tried elsewhere while its team shares it with the learning network. The next cycle of
          a test of your own begins on its page.
        </EmptyState>
      )}
    </>
  )
}
