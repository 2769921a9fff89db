import type { ReactNode } from 'react'

export type Definition = { term: string; value: ReactNode }

/** Names and what they hold, side by side where there is room. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {items.map((item) => (
        <div key={item.term} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[11rem_1fr]">
          <dt className="text-sm font-semibold text-quiet">{item.term}</dt>
          <dd className="max-w-prose min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
