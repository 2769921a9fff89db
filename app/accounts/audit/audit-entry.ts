/** One thing that was done: who, as what, to what, when. */
export type AuditEntry = {
  readonly id: string
  readonly at: Date
  /** Null when a program acted, or a visitor who was not signed in. */
  readonly person: string | null
  readonly as: string
  readonly action: string
  readonly team: { readonly slug: string; readonly name: string } | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly data: Readonly<Record<string, unknown>>
}
