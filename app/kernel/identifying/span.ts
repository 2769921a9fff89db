/** A part of a text: from its first character to the one after its last. */
export type Span = { readonly from: number; readonly to: number }

/** The first place at which a pattern holds, or null. */
export function spanOf(pattern: RegExp, text: string): Span | null {
  const found = pattern.exec(text)
  return found && { from: found.index, to: found.index + found[0].length }
}

/** From the beginning of the first of two parts to the end of the last. */
export const around = (a: Span, b: Span): Span => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
})
