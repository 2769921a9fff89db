import type { Passage, Problem } from '../result.ts'
import { CONFIRM_LABEL, CONFIRMED } from './confirm-words.ts'
import { findIdentifying, type IdentifyingMatch } from './find.ts'
import type { Handling, Handlings, IdentifyingKind } from './kinds.ts'

/** Texts of a form by the name of their field, such as `questions.0.ask`. */
export type Texts = Readonly<Record<string, string | null | undefined>>

/**
 * Words of a text that are asked about or stopped. `handling`: where it is not by its kind that it is known.
 */
export type TextMatch = Omit<IdentifyingMatch, 'kind'> &
  (
    | { readonly kind: IdentifyingKind; readonly handling?: never }
    | { readonly kind: 'watched-word'; readonly handling: Handling }
  )

/** What is found in each text of a form. */
export type FoundInTexts = ReadonlyMap<string, readonly TextMatch[]>

/** Texts that stand already are not asked about again: who changes another field did not write them. */
export function findInTexts(texts: Texts, stands: readonly unknown[] = []): FoundInTexts {
  const found = Object.entries(texts).flatMap(([field, text]): [string, IdentifyingMatch[]][] => {
    if (!text || stands.includes(text)) return []
    const matches = findIdentifying(text)
    return matches.length > 0 ? [[field, matches]] : []
  })
  return new Map(found)
}

/** The problems of the texts in which something was found and not confirmed, at their fields. */
export function identifyingProblems(
  found: FoundInTexts,
  handlings: Handlings,
  confirmed: readonly string[],
): Problem[] {
  return [...found].flatMap(([field, matches]) => {
    const blocked = matches.filter((match) => (match.handling ?? handlings[match.kind]) === 'block')
    if (blocked.length > 0)
      return {
        field,
        message: blocked.some(isIdentifying) ? BLOCKED : BLOCKED_WORDS,
        passages: blocked.map(passageOf),
      }
    const value = confirmationOf(field, matches)
    if (confirmed.includes(value)) return []
    const identifies = matches.some(isIdentifying)
    return {
      ...{ field, message: identifies ? ASKED : ASKED_WORDS, passages: matches.map(passageOf) },
      confirm: { name: CONFIRMED, value, label: identifies ? CONFIRM_LABEL : CONFIRM_WORDS },
    }
  })
}

const BLOCKED = 'This cannot be saved: it could identify a person or a small place. Change it as shown.'
const ASKED = 'This could identify a person or a small place. Change it, or confirm that it does not.'

const BLOCKED_WORDS = 'This cannot be saved with the marked words. Change it as shown.'
const ASKED_WORDS =
  'Staff ask about the marked words. Change them, or confirm that they stand as you mean them.'
const CONFIRM_WORDS = 'I mean these words as they stand. Save it as it is.'

const isIdentifying = ({ kind }: TextMatch): boolean => kind !== 'watched-word'

function passageOf({ from, to, start, sentence, reason, suggestion }: TextMatch): Passage {
  return { sentence, from: from - start, to: to - start, reason, suggestion }
}

/** A confirmation holds for these sentences of this field (FNV-1a): other words are asked about anew. */
function confirmationOf(field: string, matches: readonly TextMatch[]): string {
  let hash = 0x811c9dc5
  for (const letter of matches.map(({ kind, sentence }) => `${kind} ${sentence}`).join('\n'))
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return `${field}:${(hash >>> 0).toString(36)}`
}
