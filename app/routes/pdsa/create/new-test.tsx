import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { QuickLog } from '#app/pdsa/create/QuickLog.tsx'
import { unsavedLog, unsavedTest } from '#app/pdsa/stages/unsaved-names.ts'
import { EMPTY_LOG } from '#app/pdsa/plan/field-lists.ts'
import { filledFromIdea } from '#app/pdsa/spread/source.ts'
import { nextTurn } from '#app/pdsa/create/next-cycle.ts'
import { noMeasure } from '#app/pdsa/create/create-test.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { readNewTest } from '#app/pdsa/create/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { useSaved } from '#app/ui/forms/unsaved-text/unsaved-text-for.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Log a test')

export const loader = page(readNewTest)
export const action = submit(logTest, ({ team, test }) => redirect(`/teams/${team}/tests/${test}?logged=yes`))

const EMPTY = {
  ...EMPTY_LOG,
  ...{ idea: '', plannedEnd: null, days: 1, others: [] },
  scale: 1 as const,
}

export default function NewTest() {
  const asked = useLoaderData<typeof loader>()
  const { team, areas, ideas, measures, people, me, today, before, idea } = asked
  const form = returnedForm(useActionData<typeof action>())
  const base = `/teams/${team.slug}`
  // Adapting leads here, so the decision about the cycle before is saved.
  useSaved(before && unsavedTest(before.id, 'act'))
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Tests', href: `${base}/tests` },
        ]}
        name={`${team.name} · tests of change`}
        title={before ? `Cycle ${before.cycle + 1}: ${before.change}` : 'Log a test'}
        lead={
          before
            ? 'Filled from the cycle before, one step larger. Change what is to be different, and predict anew.'
            : idea
              ? 'Put the idea into the one change you will make, and say what you think will happen.'
              : 'Five answers, two minutes. Begin with one person and one day: a small test that fails costs nothing and teaches as much.'
        }
      />
      {team.demo && (
        <div className="mb-6">
          <DemoNotice />
        </div>
      )}
      <QuickLog
        form={form}
        unsavedName={unsavedLog(team.slug, before?.id ?? idea?.slug)}
        filled={{
          ...EMPTY,
          plannedStart: today,
          measure: measures[0]?.slug ?? noMeasure(areas[0] ?? 'safe-sleep'),
          owner: people.some(({ id }) => id === me) ? (me ?? '') : '',
          ...(idea && filledFromIdea(idea, asked)),
          ...(before && { ...nextTurn(before, measures), after: before.id }),
        }}
        areas={areas}
        measures={measures}
        people={people}
        ideas={ideas}
      />
    </>
  )
}
