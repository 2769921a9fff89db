import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { Button } from '#app/ui/actions/Button.tsx'

export type ListedMark = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly at: Date
  readonly by: string | null
}

/**
 * What people wrote on a chart, each with who, when and why; those who may take it back do so in one step.
 */
export function MarkList({
  marks,
  empty,
  takeBackHref,
}: {
  marks: readonly ListedMark[]
  empty: ReactNode
  /** Where the form that takes a mark back is sent; null for those who may not. */
  takeBackHref: ((id: string) => string) | null
}) {
  if (marks.length === 0) return <p className="text-quiet">{empty}</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {marks.map(({ id, title, text, at, by }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
          <div className="max-w-prose min-w-0">
            <p className="font-semibold">{title}</p>
            <p>{text}</p>
            <p className="text-sm text-quiet">
              {instantLabel(at)}
              {by && ` by ${by}`}
            </p>
          </div>
          {takeBackHref && (
            <Form method="post" action={takeBackHref(id)}>
              <Button look="danger" size="sm">
                Take back <span className="sr-only">{title}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
