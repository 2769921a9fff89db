import type { ReactNode } from 'react'
import { dayLabel } from '#app/kernel/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { driverLabel, driverPath } from '../core/driver-names.ts'
import { EVIDENCE } from '../core/evidence.ts'
import { EVIDENCE_SOURCES } from '../core/evidence-source.ts'
import type { Idea } from '../core/idea.ts'
import { ideaOf } from '../core/ideas/index.ts'
import { EvidenceChip } from './EvidenceChip.tsx'

export type NamedMeasure = { readonly slug: string; readonly name: string; readonly retired: boolean }

/** One change idea in full. `measures` are those it should move, by the names they go by now. */
export function IdeaTold({ idea, measures }: { idea: Idea; measures: readonly NamedMeasure[] }) {
  const path = driverPath(idea.area, idea.driver)
  return (
    <div className="space-y-8">
      {idea.superseded && <Superseded idea={idea} since={idea.superseded.on} />}
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
        {path && (
          <p className="max-w-prose">
            {path.secondary && <>{driverLabel(path.secondary)}, which serves: </>}
            {path.primary.text}
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

function Superseded({ idea, since }: { idea: Idea; since: string }) {
  const instead = idea.replaced && ideaOf(idea.replaced.by)
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
