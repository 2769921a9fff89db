import type { Passage, Problem } from '../result.ts'
import { CONFIRM_LABEL, CONFIRMED } from './confirm-words.ts'
import { findIdentifying, type IdentifyingMatch } from './find.ts'
import type { Handlings } from './kinds.ts'

/** Texts of a form by the name of their field, such as `questions.0.ask`. */
export type Texts = Readonly<Record<string, string | null | undefined>>

/** What is found in each text of a form. */
export type FoundInTexts = ReadonlyMap<string, readonly IdentifyingMatch[]>

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
    const blocked = matches.filter(({ kind }) => handlings[kind] === 'block')
    if (blocked.length > 0) return { field, message: BLOCKED, passages: blocked.map(passageOf) }
    const value = confirmationOf(field, matches)
    if (confirmed.includes(value)) return []
    return {
      ...{ field, message: ASKED, passages: matches.map(passageOf) },
      confirm: { name: CONFIRMED, value, label: CONFIRM_LABEL },
    }
  })
}

const BLOCKED = 'This cannot be saved: it could identify a person or a small place. Change it as shown.'
const ASKED = 'This could identify a person or a small place. Change it, or confirm that it does not.'

function passageOf({ from, to, start, sentence, reason, suggestion }: IdentifyingMatch): Passage {
  return { sentence, from: from - start, to: to - start, reason, suggestion }
}

/** A confirmation holds for these sentences of this field (FNV-1a): other words are asked about anew. */
function confirmationOf(field: string, matches: readonly IdentifyingMatch[]): string {
  let hash = 0x811c9dc5
  for (const letter of matches.map(({ kind, sentence }) => `${kind} ${sentence}`).join('\n'))
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return `${field}:${(hash >>> 0).toString(36)}`
}
