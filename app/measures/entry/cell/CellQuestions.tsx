import { dayLabel } from '#app/kernel/time/day.ts'
import { Icon } from '#app/ui/content/Icon.tsx'
import { KEEP_THEIRS, keepMine, sureText, type CellText } from './cell-text.ts'
import { reportedValueWords } from './value-state-words.ts'
import type { Measure } from '../../team-measure.ts'
import type { CellRefusal } from '../grid/window/slots.tsx'

type Props = {
  readonly id: string
  readonly refusal: CellRefusal
  readonly measure: Measure
  /** What was typed and came back. */
  readonly typed: CellText
  readonly name: (part: string) => string
}

/**
 * Why a cell came back, and the answer it waits for: correct it, confirm it, or choose which of
 * two figures stays.
 */
export function CellQuestions(props: Props) {
  const { id, refusal } = props
  if (refusal.kind === 'overtaken') return <Choice {...props} />
  if (refusal.kind === 'question' && !refusal.check) return <Question {...props} />
  return (
    <p id={id} className="flex gap-1 pt-1 text-xs font-semibold text-problem">
      <Icon name="alert" size="sm" />
      <span className="min-w-0">{refusal.message}</span>
    </p>
  )
}

function Question({ id, refusal, typed, name }: Props) {
  return (
    <div className="sheet-ask">
      <p id={id}>{refusal.message}</p>
      <label className="sheet-tick font-semibold">
        <input type="checkbox" name={name('sure')} value={sureText(typed)} aria-describedby={id} />
        It is right
      </label>
    </div>
  )
}

/** Two people in one cell: both figures, with who and when, and neither is chosen beforehand. */
function Choice({ id, refusal, measure, typed, name }: Props) {
  const { theirs } = refusal
  const who =
    theirs && [theirs.by && `by ${theirs.by}`, theirs.at && `on ${dayLabel(theirs.at)}`].filter(Boolean)
  const saved = theirs === null ? 'nothing' : reportedValueWords(theirs.reported, measure.shape)
  const mine = [typed.numerator, typed.denominator].filter((text) => text.trim() !== '').join(' over ')
  return (
    <fieldset className="sheet-ask" id={id} tabIndex={-1}>
      <legend className="sr-only">Which figure stays?</legend>
      <label className="sheet-tick">
        <input type="radio" name={name('keep')} value={KEEP_THEIRS} />
        <span>
          Keep <strong>{saved}</strong>, saved {who?.join(' ')}
          {theirs?.provisional && ', provisional'}
        </span>
      </label>
      <label className="sheet-tick">
        <input type="radio" name={name('keep')} value={keepMine(theirs)} />
        <span>
          Replace it with mine: <strong>{mine || 'no figure'}</strong>
        </span>
      </label>
    </fieldset>
  )
}
