import type { Period } from '#app/kernel/period.ts'
import { ownText } from '#app/kernel/own-text.ts'
import { READING_STATES, type Reading } from '#app/kernel/reading.ts'
import type { Entry } from './rows/read-rows.ts'
import type { Group } from './rows/group.ts'

/** What a figure is about. */
export type Place = {
  readonly teamCode?: string | null
  readonly measureSlug: string
  readonly period: Period
  readonly group?: Group | null
}

/** Things that come again and again, by number. */
class Numbered<T> {
  readonly all: T[] = []
  readonly #known = new Map<string, number>()

  numberOf(text: string): number {
    return this.#known.get(text) ?? -1
  }

  add(text: string, make: () => T): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    this.#known.set(ownText(text), this.all.length)
    return this.all.push(make()) - 1
  }
}

type Series = { readonly teamCode: string | null; readonly measureSlug: string; readonly group?: Group }

const seriesKey = ({ teamCode, measureSlug, group }: Omit<Place, 'period'>): string =>
  group
    ? `${teamCode ?? ''}|${measureSlug}|${group.stratification}|${group.stratum}`
    : `${teamCode ?? ''}|${measureSlug}`

const isOf = (series: Series, { teamCode, measureSlug, group }: Place): boolean =>
  series.measureSlug === measureSlug &&
  series.teamCode === (teamCode ?? null) &&
  series.group?.stratification === group?.stratification &&
  series.group?.stratum === group?.stratum

const SMALLEST = 1_024
const MAYBE = 2

/**
 * Figures in columns of numbers, some forty bytes each: a hundred thousand as objects would take ten times as much. Figures are made into objects one by
 * one as they are asked for. Two may be about the same thing only when they are added with `add` regardless; `indexOf` finds the first.
 */
export class FigureTable implements Iterable<Entry> {
  #length = 0
  #capacity = SMALLEST
  readonly #series = new Numbered<Series>()
  /** The series asked for last: rows of one come together. */
  #lastSeries = -1
  readonly #periods = new Numbered<Period>()
  readonly #comments = new Map<number, string>()
  #row = new Uint32Array(SMALLEST)
  #seriesAt = new Uint32Array(SMALLEST)
  #periodAt = new Uint16Array(SMALLEST)
  #state = new Uint8Array(SMALLEST)
  #provisional = new Uint8Array(SMALLEST)
  #numerator = new Float64Array(SMALLEST)
  /** Not a number where there is none. */
  #denominator = new Float64Array(SMALLEST)
  /** Open addressing: for each place 1 + the index of its figure, 0 where there is none. */
  #places = new Uint32Array(SMALLEST * 2)

  static of(figures: Iterable<Entry>): FigureTable {
    const table = new FigureTable()
    for (const figure of figures) table.add(figure)
    return table
  }

  get length(): number {
    return this.#length
  }

  /** Whether a figure is for a group of people. */
  get grouped(): boolean {
    return this.#series.all.some(({ group }) => group !== undefined)
  }

  /** The measures that figures are of, by slug. */
  get measures(): readonly string[] {
    return [...new Set(this.#series.all.map(({ measureSlug }) => measureSlug))]
  }

  add(figure: Entry): void {
    if (this.#length === this.#capacity) this.#grow()
    const at = this.#length
    const { row, reading, provisional, comment } = figure
    this.#row[at] = row
    this.#seriesAt[at] = this.#addSeries(figure)
    this.#periodAt[at] = this.#periods.add(figure.period, () => ownText(figure.period) as Period)
    this.#state[at] = READING_STATES.indexOf(reading.state)
    this.#provisional[at] = provisional === null ? MAYBE : Number(provisional)
    this.#numerator[at] = reading.state === 'value' ? reading.numerator : 0
    this.#denominator[at] = reading.state === 'value' ? (reading.denominator ?? NaN) : NaN
    if (comment !== null) this.#comments.set(at, ownText(comment))
    this.#length += 1
    this.#enter(at)
  }

  /** Adds a figure unless there is one about the same thing already; gives the index of that, or -1. */
  addNew(figure: Entry): number {
    const known = this.indexOf(figure)
    if (known < 0) this.add(figure)
    return known
  }

  #addSeries(figure: Entry): number {
    const known = this.#seriesOf(figure)
    if (known >= 0) return known
    const { teamCode, measureSlug, group } = figure
    return this.#series.add(seriesKey(figure), () =>
      group ? { teamCode, measureSlug, group } : { teamCode, measureSlug },
    )
  }

  #seriesOf(place: Place): number {
    const last = this.#series.all[this.#lastSeries]
    if (last && isOf(last, place)) return this.#lastSeries
    const series = this.#series.numberOf(seriesKey(place))
    if (series >= 0) this.#lastSeries = series
    return series
  }

  /** The first figure about the same thing; -1 when there is none. */
  indexOf(place: Place): number {
    const series = this.#seriesOf(place)
    const period = this.#periods.numberOf(place.period)
    return series < 0 || period < 0 ? -1 : this.#places[this.#slotOf(series, period)]! - 1
  }

  at(index: number): Entry {
    const { teamCode, measureSlug, group } = this.#series.all[this.#seriesAt[index]!]!
    const provisional = this.#provisional[index]!
    const figure = {
      row: this.#row[index]!,
      teamCode,
      measureSlug,
      period: this.#periods.all[this.#periodAt[index]!]!,
      reading: this.#readingAt(index),
      provisional: provisional === MAYBE ? null : provisional === 1,
      comment: this.#comments.get(index) ?? null,
    }
    return group ? { ...figure, group } : figure
  }

  #readingAt(index: number): Reading {
    const state = READING_STATES[this.#state[index]!]!
    if (state !== 'value') return { state }
    const denominator = this.#denominator[index]!
    return {
      state,
      numerator: this.#numerator[index]!,
      denominator: Number.isNaN(denominator) ? null : denominator,
    }
  }

  [Symbol.iterator](): Generator<Entry> {
    return this.from(0)
  }

  /** The figures from an index on. */
  *from(index: number): Generator<Entry> {
    for (let at = index; at < this.#length; at += 1) yield this.at(at)
  }

  /** The figures that pass; itself when all do. */
  filter(test: (figure: Entry, index: number) => boolean): FigureTable {
    const kept = new FigureTable()
    let index = 0
    for (const figure of this) if (test(figure, index++)) kept.add(figure)
    return kept.length === this.length ? this : kept
  }

  /** In the order of their rows; itself when they are. */
  sorted(): FigureTable {
    const rows = this.#row.subarray(0, this.#length)
    if (rows.every((row, i) => i === 0 || rows[i - 1]! <= row)) return this
    const order = Array.from(rows.keys()).sort((a, b) => rows[a]! - rows[b]!)
    return FigureTable.of(order.map((index) => this.at(index)))
  }

  #slotOf(series: number, period: number): number {
    const last = this.#places.length - 1
    let slot = Math.imul(series * 8_191 + period, 0x9e3779b1) & last
    for (;;) {
      const index = this.#places[slot]! - 1
      if (index < 0 || (this.#seriesAt[index] === series && this.#periodAt[index] === period)) return slot
      slot = (slot + 1) & last
    }
  }

  #enter(index: number): void {
    const slot = this.#slotOf(this.#seriesAt[index]!, this.#periodAt[index]!)
    if (this.#places[slot] === 0) this.#places[slot] = index + 1
  }

  #grow(): void {
    this.#capacity *= 2
    const grown = <T extends Uint32Array | Uint16Array | Uint8Array | Float64Array>(column: T): T => {
      const larger = new (column.constructor as new (length: number) => T)(this.#capacity)
      larger.set(column)
      return larger
    }
    this.#row = grown(this.#row)
    this.#seriesAt = grown(this.#seriesAt)
    this.#periodAt = grown(this.#periodAt)
    this.#state = grown(this.#state)
    this.#provisional = grown(this.#provisional)
    this.#numerator = grown(this.#numerator)
    this.#denominator = grown(this.#denominator)
    this.#places = new Uint32Array(this.#capacity * 2)
    for (let index = 0; index < this.#length; index += 1) this.#enter(index)
  }
}
