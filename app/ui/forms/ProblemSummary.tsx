import { useEffect, useRef, type MouseEvent } from 'react'
import { CHOICE } from '#app/kernel/merge.ts'
import { Icon } from '../content/Icon.tsx'
import type { FieldProblem } from './problems.ts'

/**
 * The problems of a form, at its top, each line leading to its field. Takes the focus when it
 * appears, so that nobody has to hunt for what went wrong. Shows nothing when there is nothing to say. `idOf`
 * gives the id of a field's control; without it, controls have their field's name as id.
 */
export function ProblemSummary({
  problems,
  title = 'Please fix the following',
  idOf = (field) => field,
}: {
  problems: readonly FieldProblem[]
  title?: string
  idOf?: (field: string) => string
}) {
  const box = useRef<HTMLDivElement>(null)
  const lines = problems.map((problem) => problem.message).join('\n')
  // A choice that was left open comes back word for word, and is to be noticed again.
  const open = problems.find(({ field }) => field.startsWith(CHOICE))
  useEffect(() => {
    if (lines) box.current?.focus()
  }, [lines, open])
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
        {problems[0]?.title ?? title}
      </h2>
      <ul className="mt-1 list-disc space-y-1 ps-12">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.message}`}>
            {problem.field ? (
              <a
                href={`#${idOf(problem.field)}`}
                onClick={toField}
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

/**
 * With script the field is focused directly: to the router a new fragment is a new page, and the problems
 * would be gone from it. Of a group that is its first control, or the one that is chosen.
 */
function toField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (field === null) return
  event.preventDefault()
  const group = field instanceof HTMLFieldSetElement
  const first = ':is(input, select, textarea):not([type=hidden])'
  const control = group ? (field.querySelector('input:checked') ?? field.querySelector(first)) : field
  if (control instanceof HTMLElement) control.focus()
  if (group) field.scrollIntoView({ block: 'nearest' })
}
