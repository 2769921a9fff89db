import { diffWordsWithSpace } from 'diff'

/** A piece of a text and what became of it in an edit. */
export type ChangedPart = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' }

/**
 * The most edits that are looked for between two texts; two that differ in more are shown one after the
 * other.
 */
const MOST_EDITS = 2_000

/** What an edit changed, word by word. */
export function changesBetween(before: string, after: string): ChangedPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (parts === undefined)
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ]
  return parts.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
