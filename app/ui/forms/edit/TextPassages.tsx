import type { Passage } from '#app/kernel/result.ts'
import type { TextCheck } from '../problems.ts'

/**
 * Under a field: the sentences that are asked about with the words marked, why, and what to write instead;
 * then the box that lets the text through as it is, where it may be.
 */
export function TextPassages({
  id,
  check: { passages, confirm },
  compact = false,
}: {
  id: string
  check: TextCheck
  /** In a narrow place, such as a cell. */
  compact?: boolean
}) {
  const listId = `${id}-passages`
  return (
    <div data-not-kept className={`max-w-prose space-y-3 pt-1 ${compact ? 'text-sm sm:min-w-56' : ''}`}>
      {passages.length > 0 && (
        <ul id={listId} className="space-y-3">
          {passages.map((passage, at) => (
            <li
              key={at}
              className={`space-y-1 ${compact ? 'text-ink' : 'rounded border border-line bg-raised p-3'}`}
            >
              <blockquote className="whitespace-pre-line break-words">
                <MarkedSentence passage={passage} />
              </blockquote>
              <p className="text-sm">{passage.reason}</p>
              <p className="text-sm">
                <span className="font-semibold">Instead: </span>
                {passage.suggestion}
              </p>
            </li>
          ))}
        </ul>
      )}
      {confirm && (
        <label className={`flex text-ink ${compact ? 'gap-2' : 'gap-3'}`}>
          <input
            type="checkbox"
            name={confirm.name}
            value={confirm.value}
            defaultChecked={confirm.ticked}
            aria-describedby={passages.length > 0 ? listId : undefined}
            className={`shrink-0 accent-brand ${compact ? 'mt-0.5 size-4' : 'mt-1 size-5'}`}
          />
          <span>{confirm.label}</span>
        </label>
      )}
    </div>
  )
}

function MarkedSentence({ passage: { sentence, from, to } }: { passage: Passage }) {
  return (
    <>
      “{sentence.slice(0, from)}
      <mark className="bg-concern-tint px-0.5 font-semibold text-ink">{sentence.slice(from, to)}</mark>
      {sentence.slice(to)}”
    </>
  )
}
