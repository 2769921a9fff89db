import { dayLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import type { ChangeIdea } from './area.ts'
import { CitedText } from './CitedText.tsx'

/** What a team can try; an idea that later evidence spoke against stays, with the reason not to try it. */
export function ChangeIdeas({ ideas }: { ideas: readonly ChangeIdea[] }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {ideas.map((idea) => (
        <li
          key={idea.title}
          data-card
          className={`rounded border border-line p-4 ${idea.superseded ? 'bg-paper-dark lg:col-span-2' : 'bg-raised'}`}
        >
          <h3>
            <Link href={`/ideas/${idea.slug}`} look="title">
              {idea.title}
            </Link>
          </h3>
          <p className="mt-1 max-w-prose">
            <CitedText statement={idea.text} />
          </p>
          {idea.superseded && (
            <div className="mt-3 max-w-prose space-y-1">
              <Chip tone="concern" icon="warning">
                No longer to be tested, since {dayLabel(new Date(idea.superseded.on))}
              </Chip>
              <p>
                <CitedText statement={idea.superseded.reason} />
              </p>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
