import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { EvidenceLabels } from '#app/toolkit/ideas/EvidenceLabels.tsx'
import { IdeaList } from '#app/toolkit/ideas/IdeaList.tsx'
import { IdeaSearchForm } from '#app/toolkit/ideas/IdeaSearchForm.tsx'
import { readIdeas } from '#app/toolkit/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readIdeas)

export const meta = pageTitle('Change ideas')

export default function Ideas() {
  const { asked, ideas, outOf } = useLoaderData<typeof loader>()
  const area = asked.area && AREA_NAMES[asked.area].name
  return (
    <>
      <PageHeader
        name={area ? `Change ideas · ${area}` : 'Change ideas'}
        title={headline(ideas.length, outOf)}
        lead="What a team can try, why it should work, how well it is supported, and how to begin small."
      />
      <div className="space-y-8">
        <IdeaSearchForm asked={asked} />
        <EvidenceLabels />
        {ideas.length === 0 ? (
          <EmptyState
            title="No idea is found this way"
            action={
              <ButtonLink href="/ideas" look="plain">
                Show all ideas
              </ButtonLink>
            }
          >
            Try fewer words, another area, or any evidence.
          </EmptyState>
        ) : (
          <IdeaList ideas={ideas} />
        )}
      </div>
    </>
  )
}

function headline(count: number, outOf: number): string {
  if (count === 0) return 'No idea found'
  if (count === outOf) return `${outOf} change ideas`
  return `${count} of ${outOf} change ideas`
}
