/** How many rows of a file are of each kind. */
export type Tally = {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
}

const count = (n: number): string => n.toLocaleString('en-US')

/**
 * `36 new values, 2 corrections, 3 rows refused`: what a file brings, in the order of how much it matters.
 */
export function importHeadline({ created, changed, unchanged, rejected }: Tally): string {
  const parts = [
    created > 0 ? `${count(created)} new ${created === 1 ? 'value' : 'values'}` : '',
    changed > 0 ? `${count(changed)} ${changed === 1 ? 'correction' : 'corrections'}` : '',
    created + changed === 0 && unchanged > 0
      ? `Nothing new: ${count(unchanged)} ${unchanged === 1 ? 'value is' : 'values are'} the same`
      : '',
    rejected > 0 ? `${count(rejected)} ${rejected === 1 ? 'row' : 'rows'} refused` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'No figure in this file' : parts.join(', ')
}

/** The label of the button that applies it: `Import 36 new values and 2 corrections`. */
export function applyLabel({ created, changed }: Pick<Tally, 'created' | 'changed'>): string {
  const parts = [
    created > 0 ? `${count(created)} new ${created === 1 ? 'value' : 'values'}` : '',
    changed > 0 ? `${count(changed)} ${changed === 1 ? 'correction' : 'corrections'}` : '',
  ].filter((part) => part !== '')
  return `Import ${parts.join(' and ')}`
}
