import type { ReactNode } from 'react'
import { Link } from '#app/ui/actions/Link.tsx'
import { Prose } from '#app/ui/content/Prose.tsx'
import type { StrategyAreaText } from './area.ts'
import { sourcesOf } from './citations.ts'
import { ChangeIdeas } from './ChangeIdeas.tsx'
import { Contradictions } from './Contradictions.tsx'
import { SourceList } from './SourceList.tsx'
import { CitedSources, CitedText, CitedList } from './CitedText.tsx'

/** The whole text of a strategy area. `measures` and `states` come from the page, which knows them. */
export function AreaSummary({
  text,
  measures,
  states,
}: {
  text: StrategyAreaText
  measures: ReactNode
  states: ReactNode
}) {
  const sources = sourcesOf(text)
  const sections: { id: string; heading: string; body: ReactNode; when?: boolean }[] = [
    {
      id: 'why',
      heading: 'Why it matters',
      body: (
        <Prose>
          {text.why.map((statement) => (
            <p key={statement.text}>
              <CitedText statement={statement} />
            </p>
          ))}
        </Prose>
      ),
    },
    {
      id: 'goal',
      heading: 'What states aim for',
      body: (
        <Prose>
          <p>
            <CitedText statement={text.goal} />
          </p>
          <p>A team puts its own numbers into a sentence such as this one:</p>
          <blockquote>
            <CitedText statement={text.aim.sentence} />
          </blockquote>
        </Prose>
      ),
    },
    { id: 'measures', heading: 'Common measures', body: measures },
    {
      id: 'drivers',
      heading: 'What drives it',
      body: (
        <div className="space-y-6">
          <p>
            <Link href={`/areas/${text.slug}/drivers`}>
              The driver diagram, as a picture and as an outline
            </Link>
          </p>
          <div>
            <h3 className="mb-1">Primary drivers</h3>
            <CitedList statements={text.primaryDrivers} />
          </div>
          <div>
            <h3 className="mb-1">Secondary drivers</h3>
            <CitedList statements={text.secondaryDrivers} />
          </div>
        </div>
      ),
    },
    {
      id: 'ideas',
      heading: 'Changes to test',
      body: (
        <>
          <p className="mb-3 max-w-prose">
            Each leads to why it should work, how well it is supported and how to try it small first.{' '}
            <Link href={`/ideas?area=${text.slug}`}>Compare these ideas</Link>
          </p>
          <ChangeIdeas ideas={text.changeIdeas} />
        </>
      ),
    },
    {
      id: 'seen',
      heading: 'What was seen when states worked on it',
      body: <CitedList statements={text.seen} />,
      when: text.seen.length > 0,
    },
    {
      id: 'contradictions',
      heading: 'Where the sources do not agree',
      body: <Contradictions contradictions={text.contradictions} />,
      when: text.contradictions.length > 0,
    },
    { id: 'states', heading: 'Who works on it now', body: states },
    {
      id: 'reading',
      heading: 'To read on',
      body: (
        <ul className="max-w-prose list-disc space-y-1.5 ps-5">
          {text.furtherReading.map(({ title, about }) => (
            <li key={title}>
              <cite className="font-semibold not-italic">{title}</cite>. {about}
            </li>
          ))}
        </ul>
      ),
      when: text.furtherReading.length > 0,
    },
    { id: 'sources', heading: 'Sources', body: <SourceList sources={sources} />, when: sources.length > 0 },
  ]
  const shown = sections.filter(({ when }) => when ?? true)
  return (
    <CitedSources.Provider value={sources}>
      <div className="gap-x-12 xl:grid xl:grid-cols-[minmax(0,1fr)_13rem]">
        <nav aria-label="On this page" data-chrome className="mb-8 xl:order-last xl:mb-0">
          <div className="xl:sticky xl:top-6">
            <p className="text-sm font-semibold text-quiet">On this page</p>
            <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1.5 text-sm xl:block xl:space-y-1.5">
              {shown.map(({ id, heading }) => (
                <li key={id}>
                  <a
                    href={`#${id}`}
                    className="text-brand underline underline-offset-2 xl:no-underline xl:hover:underline"
                  >
                    {heading}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
        <div className="min-w-0 space-y-10">
          {shown.map(({ id, heading, body }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id} className="mb-3 text-lg">
                {heading}
              </h2>
              {body}
            </section>
          ))}
        </div>
      </div>
    </CitedSources.Provider>
  )
}
