import type { ReactNode } from 'react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { driverLabel, type DriverPath } from '../drivers/driver-label.ts'
import { EVIDENCE } from './evidence.ts'
import { EVIDENCE_SOURCES } from './evidence-source.ts'
import type { Idea, NamedIdea } from './idea.ts'
import { EvidenceChip } from './EvidenceChip.tsx'

export type NamedMeasure = { readonly slug: string; readonly name: string; readonly retired: boolean }

type Props = {
  readonly idea: Idea
  /** What it works on. */
  readonly drivers: DriverPath | null
  /** The idea to look at where this one is superseded. */
  readonly instead: NamedIdea | null
  /** Those it should move, by the names they go by now. */
  readonly measures: readonly NamedMeasure[]
}

/** One change idea in full. */
export function IdeaSummary({ idea, drivers, instead, measures }: Props) {
  return (
    <div className="space-y-8">
      {idea.superseded && <Superseded idea={idea} since={idea.superseded.on} instead={instead} />}
      <Part id="why" heading={idea.superseded ? 'Why it was tried' : 'Why it should work'}>
        <p className="max-w-prose">{idea.mechanism}</p>
      </Part>
      {idea.firstTest !== null && (
        <Part id="first-test" heading="How to test it small first">
          <p className="max-w-prose">{idea.firstTest}</p>
        </Part>
      )}
      <Part id="evidence" heading="How well it is supported">
        <Evidence idea={idea} />
      </Part>
      <Part id="driver" heading="What it works on">
        {drivers && (
          <p className="max-w-prose">
            {drivers.secondary && <>{driverLabel(drivers.secondary)}, which serves: </>}
            {drivers.primary.text}
          </p>
        )}
        <p className="mt-2">
          <Link href={`/areas/${idea.area}/drivers`}>Its place in the driver diagram</Link>
        </p>
      </Part>
      <Part
        id="measures"
        heading={idea.superseded ? 'Where it was measured' : 'Measures it should move, or must not harm'}
      >
        <ul className="max-w-prose list-disc space-y-1.5 ps-5">
          {measures.map(({ slug, name, retired }) => (
            <li key={slug}>
              <Link href={`/measures/${slug}`}>{name}</Link>
              {retired && <span className="text-quiet"> (kept for its history)</span>}
            </li>
          ))}
        </ul>
      </Part>
    </div>
  )
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-lg">
        {heading}
      </h2>
      {children}
    </section>
  )
}

function Superseded(props: { idea: Idea; since: string; instead: NamedIdea | null }) {
  const { idea, since, instead } = props
  return (
    <Notice kind="caution" still title={`Not to be tested any more, since ${dayLabel(new Date(since))}`}>
      <p>{idea.superseded?.reason.text}</p>
      {idea.replaced && instead && (
        <p className="mt-2">
          {idea.replaced.says} <Link href={`/ideas/${instead.slug}`}>{instead.title}</Link>
        </p>
      )}
    </Notice>
  )
}

function Evidence({ idea: { evidence } }: { idea: Idea }) {
  const { title, by, year, where } = EVIDENCE_SOURCES[evidence.source]
  return (
    <DefinitionList
      items={[
        {
          term: 'Label',
          value: (
            <>
              <EvidenceChip label={evidence.label} />{' '}
              <span className="mt-1 block text-sm text-quiet">{EVIDENCE[evidence.label].definition}</span>
            </>
          ),
        },
        { term: 'What was found', value: evidence.says },
        {
          term: 'Source',
          value: (
            <>
              <cite className="not-italic">{title}</cite>. {by}, {year}.{' '}
              <span className="text-quiet">{where}</span>
            </>
          ),
        },
        { term: 'Last checked', value: dayLabel(new Date(evidence.checked)) },
      ]}
    />
  )
}
