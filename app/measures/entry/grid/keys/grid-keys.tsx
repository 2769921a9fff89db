import type { KeyboardEvent } from 'react'
import { moveFrom, type FieldPlace, type Move } from './cursor-moves.ts'
import { cellAround, FIGURES, partOf, stateOf } from '../../cell/cell-controls.ts'

type Control = HTMLInputElement | HTMLSelectElement

/**
 * Moves through the grid as through a spreadsheet. Tab and Enter run down a column from numerator to
 * denominator to the next measure, on through the columns in which something is due, and from the last field
 * to the Save button. Without script all of it works by Tab.
 */
export function gridKey(event: KeyboardEvent<Control>): void {
  const control = event.currentTarget
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    control.form?.requestSubmit()
    return
  }
  if (event.altKey && event.key === 'ArrowDown' && control instanceof HTMLInputElement) {
    event.preventDefault()
    const cell = cellAround(control)
    if (cell) stateOf(cell)?.focus()
    return
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const move = moveOf(event)
  if (move === null) return
  const reached = go(control, move)
  if (reached || event.key === 'Enter') event.preventDefault()
}

function moveOf(event: KeyboardEvent<Control>): Move | null {
  const control = event.currentTarget
  if (event.key === 'Enter') return event.shiftKey ? 'back' : 'next'
  if (!(control instanceof HTMLInputElement) || !control.matches(FIGURES)) return null
  switch (event.key) {
    case 'Tab':
      return event.shiftKey ? 'back' : 'next'
    case 'ArrowDown':
      return 'down'
    case 'ArrowUp':
      return 'up'
    case 'ArrowLeft':
      return caretAt(control, 'start') && !event.shiftKey ? 'left' : null
    case 'ArrowRight':
      return caretAt(control, 'end') && !event.shiftKey ? 'right' : null
    default:
      return null
  }
}

/** At that end with nothing selected, or with everything selected, as when one has just arrived. */
function caretAt({ selectionStart, selectionEnd, value }: HTMLInputElement, end: 'start' | 'end'): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionStart === (end === 'start' ? 0 : value.length)
}

const placeOf = (control: Element): FieldPlace | null => {
  const place = cellAround(control)?.dataset.place ?? ''
  const [table, column, row] = place.split(' ').map(Number)
  if (table === undefined || column === undefined || row === undefined) return null
  return { table, column, row, part: partOf(control) === 'numerator' ? 0 : 1 }
}

function go(control: Control, move: Move): boolean {
  const from = placeOf(control)
  const form = control.form
  if (from === null || form === null) return false
  const along = move === 'next' || move === 'back'
  const inputs = [...form.querySelectorAll<HTMLInputElement>(FIGURES)].filter(
    (input) => input.getClientRects().length > 0 && (!along || sameColumn(input, from) || isOpen(input)),
  )
  const target = moveFrom(
    inputs.map((input) => placeOf(input)!),
    from,
    move,
  )
  if (target === null) {
    if (move !== 'next') return false
    form.querySelector<HTMLButtonElement>('button[type=submit]')?.focus()
    return true
  }
  inputs[target]!.focus()
  inputs[target]!.select()
  return true
}

function sameColumn(input: Element, from: FieldPlace): boolean {
  const place = placeOf(input)
  return place?.table === from.table && place.column === from.column
}

/** In a column in which something is due. */
const isOpen = (input: Element): boolean => cellAround(input)?.dataset.open !== undefined
