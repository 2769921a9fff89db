import {
  MISSING_STATES,
  VALUE_STATE_LABEL,
  type MissingState,
  type ReportedValue,
} from '#app/kernel/reported-value.ts'
import { readFigure, type Figure } from '../../import/parse/cells/figure.ts'
import type { Measure } from '../../team-measure.ts'
import { NOTHING, sameText, stampText, trimmed, type CellText } from './cell-text.ts'

/** What a cell's rules depend on. */
export type CellMeasure = Pick<Measure, 'shape' | 'unit'>
export type CellPart = 'numerator' | 'denominator' | 'state'

/** The result of reading one cell: nothing new, a value, or something that cannot be saved and why. */
export type CellVerdict =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'reported'; readonly reported: ReportedValue; readonly provisional: boolean }
  | { readonly kind: 'refused'; readonly part: CellPart; readonly message: string }

const refused = (part: CellPart, message: string): CellVerdict => ({ kind: 'refused', part, message })

const CHOICES = `${VALUE_STATE_LABEL['not-yet']}, ${VALUE_STATE_LABEL['not-applicable']} or ${VALUE_STATE_LABEL.withheld}`

/**
 * Reads the content of a cell, the same in the browser and on the server. `was` is the stamp of what the cell
 * showed before anybody typed (`stampOf`): figures typed over a reason win over it, a reason chosen over
 * figures wins over them, and both at once are refused.
 */
export function readCell(typed: CellText, was: string, measure: CellMeasure): CellVerdict {
  const text = trimmed(typed)
  const before = stampText(was)
  if (sameText(text, before)) return { kind: 'untouched' }
  const figuresTyped = text.numerator !== before.numerator || text.denominator !== before.denominator
  const hasFigures = text.numerator !== '' || text.denominator !== ''
  if (text.state === 'value' || (hasFigures && figuresTyped && text.state === before.state))
    return readFigures(text, was, measure)
  const state = MISSING_STATES.find((known) => known === text.state)
  if (state === undefined) return refused('state', `Choose Value, ${CHOICES}.`)
  if (hasFigures && figuresTyped) return contradiction(state)
  return { kind: 'reported', reported: { state }, provisional: false }
}

function contradiction(state: MissingState): CellVerdict {
  return refused(
    'state',
    `The cell has a figure and also says "${VALUE_STATE_LABEL[state]}". Choose Value, or empty the figure.`,
  )
}

function readFigures(text: CellText, was: string, measure: CellMeasure): CellVerdict {
  const single = measure.shape === 'single'
  const numerator = readPart(text.numerator, measure)
  if (numerator.kind === 'problem') return refused('numerator', numerator.message)
  const denominator: Figure = single ? { kind: 'blank' } : readPart(text.denominator, measure)
  if (denominator.kind === 'problem') return refused('denominator', denominator.message)

  if (numerator.kind === 'number' && denominator.kind === 'number') {
    if (measure.shape === 'proportion' && numerator.value > denominator.value) {
      return refused(
        'numerator',
        `${said(text.numerator)} is more than the ${said(text.denominator)} it is out of. Are the two swapped?`,
      )
    }
    return value(numerator.value, denominator.value, text)
  }
  if (numerator.kind === 'number') {
    if (single) return value(numerator.value, null, text)
    return refused('denominator', 'The denominator is missing: type what this is out of.')
  }
  if (denominator.kind === 'number') {
    return refused('numerator', 'The numerator is missing: type 0 if none was counted.')
  }
  return emptied(text, was)
}

function value(numerator: number, denominator: number | null, text: CellText): CellVerdict {
  return {
    kind: 'reported',
    reported: { state: 'value', numerator, denominator },
    provisional: text.provisional,
  }
}

/** A saved answer is replaced, never deleted, because the history keeps what was once reported. */
function emptied(text: CellText, was: string): CellVerdict {
  if (was !== NOTHING) {
    return refused('numerator', `What is saved cannot be emptied. To take it back, choose ${CHOICES}.`)
  }
  if (text.provisional)
    return refused('numerator', 'Provisional is said of a figure, and the figure is missing.')
  return { kind: 'untouched' }
}

const said = (text: string): string => text.replace(/\s+/g, ' ')

/**
 * One field as a number or a reason why not. A word that the import would take for a state is pointed to the
 * list here.
 */
function readPart(raw: string, { shape, unit }: CellMeasure): Exclude<Figure, { kind: 'missing' }> {
  const text = said(raw)
  if (text === '.') return problem('"." is not a number.')
  const whole = shape === 'proportion' || unit === 'count'
  const figure = readFigure(text, {
    delimiter: ',',
    whole,
    percent: shape === 'single' && unit === 'percent',
  })
  if (figure.kind === 'missing') {
    return problem(
      `"${text}" is not a figure. Choose "${VALUE_STATE_LABEL[figure.state]}" under the field instead.`,
    )
  }
  if (figure.kind === 'problem' && figure.code === 'unclear_mark') {
    return problem(`"${text}" can mean several things. Type 0, or choose ${CHOICES}.`)
  }
  if (figure.kind === 'problem' && figure.code === 'not_a_number' && /^\d+,\d+$/.test(text)) {
    return problem(`"${text}" is not a number. Decimals are written with a point, thousands as 1,234.`)
  }
  return figure
}

const problem = (message: string): Exclude<Figure, { kind: 'missing' }> => ({
  kind: 'problem',
  code: 'not_a_number',
  message,
})
