import type { ReactNode } from 'react'
import { DefinitionList, type Definition } from '#app/ui/content/DefinitionList.tsx'

/** What was written of a stage: the lines that say something, as they were typed. */
export function Told({ items, empty }: { items: readonly (Definition | null)[]; empty: string }) {
  const said = items.filter((item) => item !== null)
  return said.length === 0 ? <p className="text-quiet">{empty}</p> : <DefinitionList items={said} />
}

/** A line of it, left out where nothing was written. */
export const line = (term: string, value: ReactNode): Definition | null =>
  value === null || value === undefined || value === '' ? null : { term, value }

/** Text with the line breaks it was typed with. */
export const asTyped = (text: string | null): ReactNode =>
  text === null ? null : <span className="whitespace-pre-line">{text}</span>
