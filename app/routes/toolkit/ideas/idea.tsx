import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { Ledger } from '#app/pdsa/ledger/Ledger.tsx'
import { TryHere } from '#app/pdsa/spread/TryHere.tsx'
import { readLedger } from '#app/pdsa/ledger/queries.server.ts'
import { readCatalog } from '#app/measures/queries.server.ts'
import { FollowButtons } from '#app/network/follows/FollowButtons.tsx'
import { readIdeaFollow } from '#app/network/follows/queries.server.ts'
import { Discussion } from '#app/network/links/Discussion.tsx'
import { readIdeaDiscussion } from '#app/network/links/queries.server.ts'
import { PracticeNotes } from '#app/network/practice-notes/PracticeNotes.tsx'
import { TriedAfterReading } from '#app/network/outcomes/Outcome.tsx'
import { readTriedAfterReading } from '#app/network/outcomes/queries.server.ts'
import { readIdeaNotes } from '#app/network/practice-notes/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { IdeaSummary } from '#app/toolkit/ideas/IdeaSummary.tsx'
import { readIdea } from '#app/toolkit/queries.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf(
  {
    ...{ view: readIdea, follow: readIdeaFollow, catalog: readCatalog, ledger: readLedger },
    ...{ discussion: readIdeaDiscussion, practice: readIdeaNotes, tried: readTriedAfterReading },
  },
  ({ view: { idea, drivers, instead }, follow, catalog, ledger, discussion, practice, tried }) => ({
    follow,
    discussion,
    practice,
    tried,
    idea,
    drivers,
    instead,
    ledger,
    measures: catalog.measures
      .filter(({ slug }) => idea.measures.includes(slug))
      .map(({ slug, name, retired }) => ({ slug, name, retired: retired !== null })),
  }),
)

export const meta = pageTitle<typeof loader>((data) => data?.idea.title ?? 'Change idea')

export default function IdeaPage() {
  const { idea, drivers, instead, measures, ledger, discussion, practice, tried, follow } =
    useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Change ideas', href: '/ideas' },
          { label: AREA_NAMES[idea.area].shortName, href: `/areas/${idea.area}` },
        ]}
        name="Change idea"
        title={idea.title}
        lead={idea.text.text}
        action={
          <>
            <FollowButtons follow={follow} />
            <TryHere teams={ledger.tryIn} path={`ideas/${idea.slug}/try`} />
          </>
        }
      />
      <IdeaSummary idea={idea} drivers={drivers} instead={instead} measures={measures} />
      <Ledger ledger={ledger.ledger} signedIn={ledger.signedIn} />
      {discussion && (
        <p className="mt-4">
          <Link href={`/people?idea=${idea.slug}`}>Who has done this? People to ask</Link>
        </p>
      )}
      {practice && <PracticeNotes notes={practice.notes} mayDecide={practice.mayDecide} />}
      {tried && <TriedAfterReading tests={tried} />}
      {discussion && (
        <div className="mt-10 border-t border-line pt-8">
          <Discussion discussion={discussion} allHref={`/network/${idea.area}?idea=${idea.slug}`} />
        </div>
      )}
    </>
  )
}
