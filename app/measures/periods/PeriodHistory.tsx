import { instantLabel } from '#app/kernel/time/day.ts'
import type { HistoryLine } from './stage.ts'

/** Everything that was done about a period, newest first, with who, when and why. */
export function PeriodHistory({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <section aria-labelledby="history" className="space-y-3">
      <h2 id="history" className="text-xl">
        Activity
      </h2>
      {lines.length === 0 ? (
        <p className="text-quiet">It was not submitted or locked so far.</p>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {lines.map(({ at, by, what, why }, place) => (
            <li key={place} className="py-2.5">
              <p>
                <strong>{what}</strong>
                <span className="text-quiet">
                  {' '}
                  by {by ?? 'the collaboratory'}, {instantLabel(at)}
                </span>
              </p>
              {why && <p className="max-w-prose text-sm">{why}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
