import { finite, mean, median, sum } from '#app/kernel/statistics.ts'
import { refused, type Aggregation, type Analyzed, type Rows, type X } from '../input.ts'

/** One point before any line is drawn: the rows that share an `x`. */
export interface Subgroup {
  readonly x: X | null
  /** The present values, in the order given; empty when the point is missing. */
  readonly ys: readonly number[]
  /** Sum of `ys`; null when the point is missing. */
  readonly sum: number | null
  /** Sum of the denominators of those rows; null when the point is missing or the chart takes none. */
  readonly denominator: number | null
}

/**
 * Rows to points, sorted by `x`. With `divided` a row counts only when it has both value and denominator, and
 * a point whose denominators add up to zero is missing, whatever its numerator.
 */
export function subgroups(rows: Rows, divided: boolean): Analyzed<Subgroup[]> {
  const { y, x } = rows
  const n = divided ? rows.n : null
  if ((n && n.length !== y.length) || (x && x.length !== y.length)) {
    return refused('lengths-differ', 'The lists of values, denominators and places must be equally long.')
  }
  if (!x) return { ok: true, value: y.map((value, at) => single(value, n ? n[at]! : undefined)) }
  const places = x.flatMap((value, at) => (value === null ? [] : [at]))
  const kind = typeof x[places[0] ?? 0]
  if (places.some((at) => typeof x[at] !== kind)) {
    return refused('mixed-x', 'The places on the axis must be all dates or all numbers.')
  }
  places.sort((a, b) => (x[a]! < x[b]! ? -1 : x[a]! > x[b]! ? 1 : 0))
  const groups: Subgroup[] = []
  for (let from = 0; from < places.length;) {
    const here = x[places[from]!]!
    let to = from
    while (to < places.length && x[places[to]!] === here) to += 1
    groups.push(joined(here, places.slice(from, to), y, n ?? null))
    from = to
  }
  return { ok: true, value: groups }
}

const missing = (x: X | null): Subgroup => ({ x, ys: [], sum: null, denominator: null })

/** A row that is its own point; `denominator` undefined where the chart takes none. */
function single(value: number | null, denominator: number | null | undefined): Subgroup {
  if (value === null || denominator === null || denominator === 0) return missing(null)
  return { x: null, ys: [value], sum: value, denominator: denominator ?? null }
}

function joined(
  x: X,
  places: readonly number[],
  y: readonly (number | null)[],
  n: readonly (number | null)[] | null,
): Subgroup {
  const present = places.filter((at) => y[at] !== null && (n === null || n[at] !== null))
  if (present.length === 0) return missing(x)
  const ys = present.map((at) => y[at]!)
  const denominator = n && sum(present.map((at) => n[at]!))
  return denominator === 0 ? missing(x) : { x, ys, sum: sum(ys), denominator }
}

/**
 * The plotted value of a point: sum / denominator where there is one, else its values made into one. Null
 * when missing.
 */
export function plotted(group: Subgroup, aggregate: Aggregation): number | null {
  if (group.sum === null) return null
  if (group.denominator !== null) return finite(group.sum / group.denominator)
  if (group.ys.length === 1 || aggregate === 'sum') return finite(group.sum)
  return finite(aggregate === 'median' ? median(group.ys) : mean(group.ys))
}
