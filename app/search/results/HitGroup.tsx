import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Marked } from './Marked.tsx'

/** Something that was found, as a page shows it. */
export type ShownHit = {
  readonly kind: string
  readonly id: string
  readonly href: string
  readonly title: string
  readonly excerpt: string
  readonly facts: readonly string[]
  readonly unanswered: boolean
}

/** What was found of one kind, and the way to more of it. */
export function HitGroup({
  id,
  label,
  hits,
  more,
}: {
  id: string
  label: string
  hits: readonly ShownHit[]
  more: { readonly href: string; readonly label: string } | null
}) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-xl">
        {label}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`} className="space-y-1 py-3 break-words">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0">
                <Link href={hit.href} look="title">
                  <Marked text={hit.title} />
                </Link>
              </span>
              {hit.unanswered && <Chip tone="concern">Unanswered</Chip>}
            </p>
            {hit.excerpt !== '' && (
              <p className="max-w-prose text-sm">
                <Marked text={hit.excerpt} />
              </p>
            )}
            {hit.facts.length > 0 && <p className="text-sm text-quiet">{hit.facts.join(' · ')}</p>}
          </li>
        ))}
      </ul>
      {more && (
        <ButtonLink href={more.href} look="plain" size="sm">
          {more.label}
        </ButtonLink>
      )}
    </section>
  )
}
