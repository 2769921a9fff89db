import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { scoreLabel } from '../score.ts'
import { STATE_LABEL, type EvidenceItem } from './evidence.ts'

/** What the data show of the criteria, each with its figures and where they are. */
export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {items.map(({ key, criterion, state, figures, from, href, link }) => (
        <li key={key} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[7rem_1fr_12rem]">
          <p>
            {state === 'met' ? (
              <Chip tone="success" icon="check">
                {STATE_LABEL[state]}
              </Chip>
            ) : (
              <Chip>{STATE_LABEL[state]}</Chip>
            )}
          </p>
          <div className="min-w-0">
            <p className="font-semibold">{criterion}</p>
            <p className="text-sm text-quiet">
              {figures} The scale speaks of it from {scoreLabel(from)}.
            </p>
          </div>
          <p>
            <Link href={href}>{link}</Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
