/** What there is already about a title that somebody types. */
export type Similar = {
  readonly topics: readonly { readonly id: string; readonly title: string; readonly solved: boolean }[]
  readonly ideas: readonly { readonly slug: string; readonly title: string }[]
}
