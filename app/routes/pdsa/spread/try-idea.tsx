import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { QuickLog } from '#app/pdsa/create/QuickLog.tsx'
import { ideaOptions } from '#app/pdsa/search/idea-options.ts'
import { unsavedLog } from '#app/pdsa/stages/unsaved-names.ts'
import { filledFromIdea } from '#app/pdsa/spread/source.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { readNewTest } from '#app/pdsa/create/queries.server.ts'
import { readIdeaToTry } from '#app/pdsa/spread/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Try this here')

export const loader = pageOf({ asked: readNewTest, from: readIdeaToTry }, ({ asked, from }) => {
  const areas = [...new Set([...asked.areas, from.idea.area])]
  return { asked: { ...asked, areas, ideas: ideaOptions(areas) }, from }
})
export const action = submit(logTest, ({ team, test }) => redirect(`/teams/${team}/tests/${test}?logged=yes`))

export default function TryIdea() {
  const {
    asked,
    from: { idea },
  } = useLoaderData<typeof loader>()
  const { team, areas, ideas, measures, people } = asked
  const form = returnedForm(useActionData<typeof action>())
  const base = `/teams/${team.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Tests', href: `${base}/tests` },
        ]}
        name={`${team.name} · tests of change`}
        title={`Try a change idea in ${team.name}`}
        lead="Put the idea into the one change you will make, and say what you think will happen."
      />
      {team.demo && (
        <div className="mb-6">
          <DemoNotice />
        </div>
      )}
      <div className="mb-8 max-w-[48rem] rounded border border-line bg-raised p-4">
        <DefinitionList
          items={[
            { term: 'The idea', value: <Link href={`/ideas/${idea.slug}`}>{idea.title}</Link> },
            ...(idea.firstTest ? [{ term: 'How to test it small first', value: idea.firstTest }] : []),
          ]}
        />
      </div>
      <QuickLog
        form={form}
        unsavedName={unsavedLog(team.slug, idea.slug)}
        filled={filledFromIdea(idea, asked)}
        areas={areas}
        measures={measures}
        people={people}
        ideas={ideas}
      />
    </>
  )
}
