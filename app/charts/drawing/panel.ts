/** The view box of every small chart beside others. Whole numbers are fine enough here, and short. */
export const PANEL = { width: 600, height: 220, left: 10, right: 590, top: 12, bottom: 208 } as const
