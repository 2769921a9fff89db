import { useEffect, useRef } from 'react'
import { Icon } from '../content/Icon.tsx'

/** A problem and, where it belongs to one field, that field's id. */
export type SummaryProblem = { message: string; fieldId?: string | undefined }

/**
 * What stands in the way, at the top of a form, each line leading to its field. Takes the focus when it appears, so
 * that nobody has to hunt for what went wrong. Shows nothing when there is nothing to say.
 */
export function ProblemSummary({
  problems,
  title = 'Please put these right',
}: {
  problems: readonly SummaryProblem[]
  title?: string
}) {
  const box = useRef<HTMLDivElement>(null)
  const lines = problems.map((problem) => problem.message).join('\n')
  useEffect(() => {
    if (lines) box.current?.focus()
  }, [lines])
  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded border border-s-4 border-problem bg-problem-tint px-4 py-3"
    >
      <h2 className="flex items-center gap-2 font-semibold">
        <span className="text-problem">
          <Icon name="alert" />
        </span>
        {title}
      </h2>
      <ul className="mt-1 list-disc space-y-1 ps-12">
        {problems.map((problem) => (
          <li key={`${problem.fieldId ?? ''} ${problem.message}`}>
            {problem.fieldId ? (
              <a
                href={`#${problem.fieldId}`}
                className="font-semibold text-problem underline underline-offset-2"
              >
                {problem.message}
              </a>
            ) : (
              problem.message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
