import type { Action } from '#app/policy/action.ts'
import { ACTION_WORDS } from '#app/policy/action-words.ts'

/** What an action of the log is called; one that is no longer known keeps its name. */
export const actionWords = (action: string): string => ACTION_WORDS[action as Action] ?? action

/** The details of an entry as short text, `reason: Moved away; due: 2026-05`; nested ones as their JSON. */
export function detailWords(data: Readonly<Record<string, unknown>>): string {
  return Object.entries(data)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ')
}

/** Who did it: the person, or what acted without one. */
export const whoWords = ({ person, as }: { readonly person: string | null; readonly as: string }): string =>
  person ?? (as === 'visitor' ? 'Somebody not signed in' : 'A program')
