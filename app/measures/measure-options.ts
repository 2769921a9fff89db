import type { Measure } from './team-measure.ts'

type OptionGroup = { label: string; options: { value: string; label: string }[] }

const KIND_HEADINGS = [
  ['outcome', 'Outcome measures'],
  ['process', 'Process measures'],
  ['balancing', 'Balancing measures'],
  ['structure', 'Structure measures'],
] as const

/**
 * The measures of an area that can be picked, for a list to choose from: outcomes first, as an aim is usually
 * read from one.
 */
export function measureOptions(catalog: readonly Measure[], area: string): OptionGroup[] {
  const inUse = catalog.filter((measure) => measure.areaSlug === area && measure.retired === null)
  return KIND_HEADINGS.map(([kind, label]) => ({
    label,
    options: inUse.filter((m) => m.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
  })).filter((group) => group.options.length > 0)
}
