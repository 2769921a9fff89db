import { PRODUCT_NAME } from '#app/routes/page-title.ts'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFrame } from '#app/accounts/sign-in/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { AreaCards } from '#app/teams/area-texts/AreaCards.tsx'
import { Contradictions } from '#app/teams/area-texts/Contradictions.tsx'
import { SourceList } from '#app/teams/area-texts/SourceList.tsx'
import { CitedSources, CitedText, CitedList } from '#app/teams/area-texts/CitedText.tsx'
import { Phases } from '#app/teams/program/Phases.tsx'
import { sourcesCited } from '#app/teams/area-texts/citations.ts'
import { COLLABORATIVE_STORY } from '#app/teams/area-texts/areas/collaborative-story.ts'
import { readAreas, readCollaborative } from '#app/teams/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'

export const loader = pageOf({ frame: readFrame, collaborative: readCollaborative, work: readAreas })

export const meta: MetaFunction = () => [
  { title: PRODUCT_NAME },
  {
    name: 'description',
    content:
      'Where state teams choose strategy areas, enter their monthly numbers and see whether infant mortality work changes anything.',
  },
]

const steps = [
  {
    name: 'Choose one to three areas',
    text: 'The team sees each area’s aim, its common measures and which states work on it, and writes an aim of its own.',
  },
  {
    name: 'Enter the month',
    text: 'Numerator and denominator, typed or imported from a file. Zero, not yet available, not applicable and withheld are four different things.',
  },
  {
    name: 'See what the chart says',
    text: 'Every measure is a run chart with its median and goal, and one sentence that says whether the change is more than chance.',
  },
]

const story = COLLABORATIVE_STORY
const sources = sourcesCited([
  ...story.situation,
  ...story.publishedResults,
  ...story.contradictions.flatMap(({ one, other, printed }) => [one, other, printed]),
])

export default function FrontPage() {
  const { frame, collaborative, work } = useLoaderData<typeof loader>()
  return (
    <CitedSources.Provider value={sources}>
      <div className="space-y-14">
        <header className="max-w-[46rem] space-y-5">
          <hgroup className="space-y-3">
            <p className="font-semibold text-quiet">{story.name}</p>
            <h1 className="text-2xl sm:text-3xl">{story.inOneSentence.replace(/\.$/, '')}</h1>
          </hgroup>
          <p className="flex flex-wrap gap-3">
            {frame.person ? (
              <ButtonLink href="/home">See what is due for you</ButtonLink>
            ) : (
              <ButtonLink href="/sign-in">Sign in</ButtonLink>
            )}
            <ButtonLink href="/areas" look="plain">
              Read about the six areas
            </ButtonLink>
          </p>
        </header>
        {frame.demo && (
          <Notice title="This is a demonstration" still>
            The teams here and their numbers are invented. Sign in as one of their members in one click.
          </Notice>
        )}
        <section aria-labelledby="situation">
          <h2 id="situation" className="mb-4 text-xl">
            Where it started
          </h2>
          <ul className="grid gap-x-10 gap-y-6 md:grid-cols-3">
            {story.situation.map((statement) => (
              <li key={statement.text} className="border-t border-edge pt-3">
                <CitedText statement={statement} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="steps">
          <h2 id="steps" className="mb-4 text-xl">
            What a team does here
          </h2>
          <ol className="grid gap-x-10 gap-y-6 md:grid-cols-3">
            {steps.map((step, at) => (
              <li key={step.name} className="border-t border-edge pt-3">
                <h3>
                  <span className="me-2 text-brand tabular-nums">{at + 1}</span>
                  {step.name}
                </h3>
                <p className="mt-1 text-quiet">{step.text}</p>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="areas">
          <h2 id="areas" className="mb-4 text-xl">
            Six strategy areas
          </h2>
          <AreaCards areas={work.areas} level={3} />
        </section>
        {collaborative && collaborative.phases.length > 0 && (
          <section aria-labelledby="phases">
            <h2 id="phases" className="mb-4 text-xl">
              The collaborative in two phases
            </h2>
            <Phases phases={collaborative.phases} />
          </section>
        )}
        <section aria-labelledby="results" className="space-y-3">
          <h2 id="results" className="text-xl">
            What was published
          </h2>
          <CitedList statements={story.publishedResults} />
          <p className="max-w-prose text-sm text-quiet">{story.resultsNote}</p>
        </section>
        <section aria-labelledby="sources" className="space-y-4">
          <h2 id="sources" className="text-xl">
            Sources
          </h2>
          <SourceList sources={sources} />
          <Disclosure summary="Where the sources do not agree">
            <Contradictions contradictions={story.contradictions} />
          </Disclosure>
        </section>
      </div>
    </CitedSources.Provider>
  )
}
