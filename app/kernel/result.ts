/** Something a person can put right: where it is (a form field's name, or '' for the whole form) and a sentence. */
export type Problem = { readonly field: string; readonly message: string }

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

export const done = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (...problems: Problem[]): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems,
})
