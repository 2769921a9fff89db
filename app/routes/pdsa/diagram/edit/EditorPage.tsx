import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { Came } from '#app/pdsa/diagram/edit/save-outcome.ts'
import { addFormName } from '#app/pdsa/diagram/edit/AddForms.tsx'
import { DiagramEditor } from '#app/pdsa/diagram/edit/DiagramEditor.tsx'
import { MetNotice } from '#app/pdsa/diagram/edit/MetNotice.tsx'
import type { Rejected } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import type { editorLoader } from './editor-view.server.ts'

/**
 * The editor of a team's diagram. `form`: which of its forms came back with problems, when it is shown at a
 * form's own address.
 */
export function EditorPage({ form = null }: { form?: string | null }) {
  const { team, area, version, chosen, editing, saved, removed } = useLoaderData<typeof editorLoader>()
  const answer = useActionData<Rejected | { came: Came }>()
  const rejected = answer && 'problems' in answer ? answer : undefined
  const met = answer && 'came' in answer && answer.came.kind === 'met' ? answer.came : null
  const back = `/teams/${team.slug}/areas/${area}/drivers`
  const base = `${back}/edit`
  const shortName = AREA_NAMES[area].shortName.toLowerCase()
  const came = returnedForm(rejected)
  const formName =
    form === 'additions' ? addFormName(came.value('level'), came.value('from') === 'toolkit') : form
  const returned =
    rejected && formName ? { form: formName, problems: came.problems, value: came.value } : null
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: `Drivers of ${shortName}`, href: back },
        ]}
        name={`${team.name} · Driver diagram of ${shortName}`}
        title="Change the diagram"
        lead={`Every change is saved at once as a version of its own, and can be taken back. This is version ${version.number}.`}
        action={
          <ButtonLink href={back} look="plain">
            See the diagram
          </ButtonLink>
        }
      />
      <div className="space-y-6">
        <ProblemSummary
          problems={came.problems}
          idOf={(field) => (formName === null ? field : `${formName}-${field}`)}
        />
        {met && <MetNotice met={met} base={base} />}
        {saved !== null && !rejected && !met && (
          <Notice kind="success" title={`${saved}.`}>
            {removed !== null && (
              <Form method="post" action={`${base}/${removed}/return`}>
                <input type="hidden" name="from" value={version.number - 1} />
                <Button look="plain" size="sm">
                  Undo
                </Button>
              </Form>
            )}
          </Notice>
        )}
        <DiagramEditor
          name={`Driver diagram of ${team.name}`}
          version={version.number}
          {...{ editing, chosen, base, returned }}
          testsHref={`/teams/${team.slug}/tests`}
        />
      </div>
    </>
  )
}
