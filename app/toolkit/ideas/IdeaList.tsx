import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { ListedIdea } from './idea.ts'
import { EvidenceChip } from './EvidenceChip.tsx'

/** Ideas under the area they belong to. */
export function IdeaList({ ideas }: { ideas: readonly ListedIdea[] }) {
  return (
    <div className="space-y-8">
      {AREA_SLUGS.map((area) => ({ area, own: ideas.filter((idea) => idea.area === area) }))
        .filter(({ own }) => own.length > 0)
        .map(({ area, own }) => (
          <section key={area} aria-labelledby={area}>
            <h2 id={area} className="mb-3 text-lg">
              {AREA_NAMES[area].name}
            </h2>
            <ul className="grid gap-4 lg:grid-cols-2">
              {own.map((idea) => (
                <IdeaCard key={idea.slug} idea={idea} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}

function IdeaCard({ idea }: { idea: ListedIdea }) {
  return (
    <li
      data-card
      className={`rounded border border-line p-4 ${idea.superseded ? 'bg-paper-dark' : 'bg-raised'}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3>
          <Link href={`/ideas/${idea.slug}`} look="title">
            {idea.title}
          </Link>
        </h3>
        <EvidenceChip label={idea.evidence} />
      </div>
      <p className="mt-2 max-w-prose">{idea.text}</p>
      {idea.driver && <p className="mt-2 text-sm text-quiet">Works on: {idea.driver}</p>}
    </li>
  )
}
