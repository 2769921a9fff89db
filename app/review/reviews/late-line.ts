/** What is late of one measure, the oldest period first. */
export type LateLine = { readonly slug: string; readonly name: string; readonly periods: readonly string[] }
