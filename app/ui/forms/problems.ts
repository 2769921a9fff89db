import type { Confirm, Passage, Problem } from '#app/kernel/result.ts'

/** Something to correct: the field it belongs to ('' for the form as a whole) and a sentence. */
export type FieldProblem = Problem

/**
 * The passages of a field's text that are asked about, and the box that lets them through; ticked where it
 * was before.
 */
export type TextCheck = {
  readonly passages: readonly Passage[]
  readonly confirm: (Confirm & { readonly ticked: boolean }) | null
}

/** The sentences for one field, for the `errors` of its Field. */
export const problemsAt = (problems: readonly FieldProblem[], field: string): string[] =>
  problems.filter((problem) => problem.field === field).map((problem) => problem.message)
