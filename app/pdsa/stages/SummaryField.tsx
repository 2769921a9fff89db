import type { ReactNode } from 'react'
import { DefinitionList, type Definition } from '#app/ui/content/DefinitionList.tsx'
import { plainField, type PlainKey, type PlainValues } from '../plan/field-lists.ts'

/** What was written about a stage: the lines that are not empty, as they were typed. */
export function SummaryField({ items, empty }: { items: readonly (Definition | null)[]; empty: string }) {
  const said = items.filter((item) => item !== null)
  return said.length === 0 ? <p className="text-quiet">{empty}</p> : <DefinitionList items={said} />
}

/** A line of it, left out where nothing was written. */
export const line = (term: string, value: ReactNode): Definition | null =>
  value === null || value === undefined || value === '' ? null : { term, value }

/** Text with the line breaks it was typed with. */
export const asTyped = (text: string | null): ReactNode =>
  text === null ? null : <span className="whitespace-pre-line">{text}</span>

/** The lines of some plain fields. `absent`: what is shown for a field that nobody has written. */
export const fieldLines = (
  keys: readonly PlainKey[],
  values: Partial<PlainValues>,
  absent: Partial<Record<PlainKey, string>> = {},
): (Definition | null)[] =>
  keys.map((key) => {
    const value = values[key] ?? absent[key] ?? null
    return line(plainField(key).label, asTyped(value === null ? null : String(value)))
  })
