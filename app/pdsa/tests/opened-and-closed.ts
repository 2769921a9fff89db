/** How many tests of a team were opened and closed within some days; a test may be both. */
export type OpenedAndClosed = { readonly opened: number; readonly closed: number }
