/** What a text will look like as a post, and what its writer should know before it is sent. */
export type Preview = { readonly html: string; readonly notes: readonly string[] }
