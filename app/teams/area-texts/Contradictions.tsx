import type { Contradiction } from './area.ts'
import { CitedText } from './CitedText.tsx'

/** Where two sources do not agree: what each says, and what is printed here because of it. */
export function Contradictions({ contradictions }: { contradictions: readonly Contradiction[] }) {
  return (
    <ul className="space-y-4">
      {contradictions.map(({ topic, one, other, printed }) => (
        <li key={topic} data-card className="rounded border border-line bg-raised p-4">
          <h3>{topic}</h3>
          <dl className="mt-2 max-w-prose space-y-2">
            {[
              { says: 'One source', statement: one },
              { says: 'Another', statement: other },
              { says: 'Printed here', statement: printed },
            ].map(({ says, statement }) => (
              <div key={says}>
                <dt className="text-sm font-semibold text-quiet">{says}</dt>
                <dd>
                  <CitedText statement={statement} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
