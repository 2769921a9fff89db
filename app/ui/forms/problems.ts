/** Something to put right: the field it belongs to ('' for the form as a whole) and a sentence. */
export type FieldProblem = { readonly field: string; readonly message: string }

/** The sentences for one field, for the `errors` of its Field. */
export const problemsAt = (problems: readonly FieldProblem[], field: string): string[] =>
  problems.filter((problem) => problem.field === field).map((problem) => problem.message)
