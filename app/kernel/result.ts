/**
 * Something a person can correct: where it is (a form field's name, or '' for the whole form) and a sentence.
 */
export type Problem = {
  readonly field: string
  readonly message: string
  /** Heads the summary of problems where the form itself is not at fault. */
  readonly title?: string
  /** The passages of the field's text that the problem is about. */
  readonly passages?: readonly Passage[]
  /** A statement by which the sender can let the text through as it is; without one it has to be changed. */
  readonly confirm?: Confirm
}

/** A part of a text, `from` and `to` within its sentence; why it is shown, and what to write instead. */
export type Passage = {
  readonly sentence: string
  readonly from: number
  readonly to: number
  readonly reason: string
  readonly suggestion: string
}

/** A box to tick at a field: its name in the form, the value that it sends, and what is said by it. */
export type Confirm = { readonly name: string; readonly value: string; readonly label: string }

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

export const done = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (...problems: Problem[]): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems,
})
