/** When a row was written and by whom: the id of a person, or null when a program acted or a visitor did. */
export interface Signature {
  readonly at: Date
  readonly by: string | null
}
