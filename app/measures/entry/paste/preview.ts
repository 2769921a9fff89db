import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { readTime } from '../../import/parse/cells/period-text.ts'
import { cellKey } from '../cell/cell-text.ts'
import { reportedValueWords } from '../cell/value-state-words.ts'
import { choiceText, IGNORE } from './choices.ts'
import type { PasteDone, PastedFigure, RefusedFigure } from './layout/read-paste.ts'

/** One cell of the preview, in words. `old` is what stands now where it would change. */
export type PreviewCell = {
  readonly kind: 'new' | 'changed' | 'same' | 'refused'
  /** It is asked about before it is saved. */
  readonly asked: boolean
  readonly text: string
  readonly old: string | null
  readonly reason: string | null
}

export type PastePreview = {
  readonly counts: Record<PreviewCell['kind'], number>
  readonly measures: readonly { readonly slug: string; readonly name: string }[]
  /**
   * A row for each period, oldest first; `cells` in the order of the measures, null where nothing was pasted.
   */
  readonly rows: readonly { readonly period: string; readonly cells: readonly (PreviewCell | null)[] }[]
  readonly refused: readonly {
    readonly where: string
    readonly what: string
    readonly text: string
    readonly message: string
  }[]
  /** What is asked before it is saved; `key` names the figure in the form. */
  readonly questions: readonly { readonly key: string; readonly what: string; readonly question: string }[]
  readonly headings: readonly {
    readonly key: string
    readonly text: string
    readonly to: string
    readonly guessed: boolean
  }[]
  readonly passedOver: readonly string[]
  readonly blank: number
}

/** What a paste would do, laid out as people read it: months down, measures across. */
export function pastePreview(parsed: PasteDone): PastePreview {
  const { figures, refused, headings, passedOver, blank } = parsed
  const all = [...figures, ...refused]
  const measures = [...new Map(all.map(({ measure }) => [measure.slug, measure])).values()]
  const lines = new Map<string, Map<string, PreviewCell>>()
  for (const one of all) {
    const line = lines.get(lineOf(one)) ?? new Map<string, PreviewCell>()
    lines.set(
      lineOf(one),
      line.set(one.measure.slug, one.kind === 'refused' ? refusedCell(one) : cellOf(one)),
    )
  }
  const order = [...lines.keys()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const count = (kind: PreviewCell['kind']) => all.filter((one) => one.kind === kind).length
  return {
    counts: { new: count('new'), changed: count('changed'), same: count('same'), refused: refused.length },
    measures: measures.map(({ slug, name }) => ({ slug, name })),
    rows: order.map((line) => ({
      period: line,
      cells: measures.map(({ slug }) => lines.get(line)?.get(slug) ?? null),
    })),
    refused: refused.map(({ row, column, measure, period, text, message }) => ({
      where: `Row ${row}, column ${column}`,
      what: `${measure.name}, ${period}`,
      text,
      message,
    })),
    questions: figures.flatMap(({ measure, period, question }) =>
      question
        ? [{ key: cellKey(measure.slug, period), what: `${measure.name}, ${periodLabel(period)}`, question }]
        : [],
    ),
    headings: headings.map(({ key, text, measure, part, ignored, guessed }) => ({
      key,
      text: text || '(no heading)',
      to: measure === null || ignored ? IGNORE : choiceText(measure, part ?? 'value'),
      guessed,
    })),
    passedOver,
    blank,
  }
}

/**
 * What a line is sorted by: its period, also where all its figures were refused; what cannot be read as one
 * comes last.
 */
function placeOf(line: string): string {
  const time = readTime(line)
  return time?.kind === 'period' ? time.period : `~${line}`
}

const lineOf = (one: PastedFigure | RefusedFigure): string =>
  one.kind === 'refused' ? one.period : periodLabel(one.period as Period)

function cellOf({ kind, measure, reported, provisional, before, question }: PastedFigure): PreviewCell {
  const words = (of: PastedFigure['reported'], still: boolean) =>
    `${reportedValueWords(of, measure.shape)}${still ? ', provisional' : ''}`
  return {
    kind,
    asked: Boolean(question),
    text: words(reported, provisional),
    old: kind === 'changed' && before ? words(before.reported, before.provisional) : null,
    reason: null,
  }
}

const refusedCell = ({ text, message }: RefusedFigure): PreviewCell => ({
  kind: 'refused',
  asked: false,
  text,
  old: null,
  reason: message,
})

/** `47 new, 3 changed, 10 the same, 1 refused`: what a paste comes to. */
export function pasteHeadline({ counts }: Pick<PastePreview, 'counts'>): string {
  const parts = [
    [counts.new, 'new'],
    [counts.changed, 'changed'],
    [counts.same, 'the same as now'],
    [counts.refused, 'refused'],
  ] as const
  const phrases = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return phrases.length === 0 ? 'No figures were found' : phrases.join(', ')
}
