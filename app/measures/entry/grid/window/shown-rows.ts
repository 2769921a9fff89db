import type { EntryGrid, EntrySection } from '../grid.ts'

/** A section as it is shown, and how many of its measures are folded away. */
export type ShownSection = EntrySection & { readonly folded: number }
export type ShownGrid = Omit<EntryGrid, 'sections'> & { readonly sections: readonly ShownSection[] }

/**
 * The rows that are shown: every monthly measure, and those of quarters and years that owe something, or in
 * which something typed waits (`keep`, by slug); with `all`, each of them. A section that somebody turned to
 * another window is shown whole.
 */
export function shownRows(
  grid: EntryGrid,
  { all, keep }: { readonly all: boolean; readonly keep: ReadonlySet<string> },
): ShownGrid {
  return {
    ...grid,
    sections: grid.sections.map((section) => {
      if (all || section.frequency === 'month' || section.turned) return { ...section, folded: 0 }
      const areas = section.areas
        .map((area) => ({
          ...area,
          rows: area.rows.filter(({ due, series }) => due > 0 || keep.has(series.measure.slug)),
        }))
        .filter(({ rows }) => rows.length > 0)
      const count = (of: EntrySection['areas']) => of.reduce((sum, { rows }) => sum + rows.length, 0)
      return { ...section, areas, folded: count(section.areas) - count(areas) }
    }),
  }
}
