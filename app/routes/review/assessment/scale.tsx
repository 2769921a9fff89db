import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { rewordScale } from '#app/review/assessment/scale/commands.server.ts'
import { readScale } from '#app/review/assessment/scale/queries.server.ts'
import { ScaleForm } from '#app/review/assessment/scale/ScaleForm.tsx'
import { WordingList } from '#app/review/assessment/scale/WordingList.tsx'
import { pageTitle } from '#app/routes/page-title.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Assessment scale')

export const loader = page(readScale, () => ({}))
export const action = submit(rewordScale, () => redirect('/staff/assessment-scale'))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function AssessmentScalePage() {
  const { scale, wordings } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Program', href: '/staff' }]}
        name="Assessment scale"
        title={`The scale is in wording ${scale.number}`}
        lead="What you save is the wording in force for all teams. The earlier ones stay, and every score shows the wording it was given under."
      />
      <div className="space-y-10">
        <ScaleForm form={form} levels={scale.levels} />
        <section aria-labelledby="wordings" className="space-y-4">
          <h2 id="wordings" className="text-xl">
            Wordings so far
          </h2>
          <WordingList wordings={wordings} />
        </section>
      </div>
    </>
  )
}
