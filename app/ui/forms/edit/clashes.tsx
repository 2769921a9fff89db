import { createContext, useContext } from 'react'

/** Two values for one field: what was typed here, and what somebody saved meanwhile. */
export type Clash = { readonly typed: string; readonly saved: string; readonly errors: readonly string[] }

/** Which fields of an edit form wait for a choice; null outside of one. */
export const ClashContext = createContext<((field: string) => Clash | null) | null>(null)

/** The clash of a field, or null. */
export function useClash(field: string): Clash | null {
  return useContext(ClashContext)?.(field) ?? null
}
