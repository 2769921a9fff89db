import type { CellDraft } from './cell-text.ts'

type Part = 'numerator' | 'denominator' | 'state' | 'provisional' | 'comment' | 'onChart' | 'mark'

/** Which part of its cell a control is: the end of its name. */
export const partOf = (control: Element): string => control.getAttribute('name')?.split('.').at(-1) ?? ''

const named = (part: Part): string => `[name$=".${part}"]`

/** The fields that take figures. */
export const FIGURES = `input${named('numerator')}, input${named('denominator')}`

const input = (cell: Element, part: Part) => cell.querySelector<HTMLInputElement>(`input${named(part)}`)

/**
 * The list of states, or, in a cell that is not opened, what holds its state; null there for a plain value.
 */
export const stateOf = (cell: Element) =>
  cell.querySelector<HTMLSelectElement | HTMLInputElement>(named('state'))

/** The cell around one of its controls. */
export const cellAround = (control: Element): HTMLElement | null => control.closest<HTMLElement>('[data-key]')

/** The mark of a cell: where it is, and what it showed. */
export const markOf = (cell: Element): string => input(cell, 'mark')?.value ?? ''

/**
 * What stands in a cell's controls. They keep their own text (the page may be typed into before its script
 * has come), so it is read from them.
 */
export function readControls(cell: Element): CellDraft {
  return {
    numerator: input(cell, 'numerator')?.value ?? '',
    denominator: input(cell, 'denominator')?.value ?? '',
    state: stateOf(cell)?.value ?? 'value',
    provisional: isOn(input(cell, 'provisional')),
    comment: input(cell, 'comment')?.value ?? '',
    onChart: input(cell, 'onChart')?.checked ?? false,
  }
}

/** A box that is ticked, or what stands for one in a cell that nobody is in. */
const isOn = (box: HTMLInputElement | null): boolean => box !== null && (box.checked || box.type === 'hidden')

/** Puts a text back into those of a cell's controls that are there. */
export function writeControls(cell: Element, draft: CellDraft): void {
  const state = stateOf(cell)
  if (state) state.value = draft.state
  for (const part of ['numerator', 'denominator', 'comment'] as const) {
    const control = input(cell, part)
    if (control) control.value = draft[part]
  }
  for (const part of ['provisional', 'onChart'] as const) {
    const control = input(cell, part)
    if (control) control.checked = draft[part]
  }
  const fold = input(cell, 'comment')?.closest('details')
  if (fold && draft.comment !== '') fold.open = true
}

/** Figures put aside while a reason replaces them, so that choosing Value again restores them. */
const aside = new WeakMap<Element, Pick<CellDraft, 'numerator' | 'denominator'>>()

/**
 * Keeps figures and state in step after one of them was touched: a figure typed is a value, a reason chosen
 * leaves no figures.
 */
export function settleControls(cell: Element, touched: Element): void {
  const state = stateOf(cell)
  if (state === null) return
  const figures = [...cell.querySelectorAll<HTMLInputElement>(FIGURES)]
  if (touched !== state) {
    if (figures.some((figure) => figure === touched && figure.value !== '')) state.value = 'value'
    return
  }
  const { numerator, denominator } = readControls(cell)
  const filled = numerator !== '' || denominator !== ''
  if (state.value !== 'value') {
    if (filled) aside.set(cell, { numerator, denominator })
    for (const figure of figures) figure.value = ''
    return
  }
  const draft = aside.get(cell)
  if (draft === undefined || filled) return
  for (const figure of figures)
    figure.value = draft[partOf(figure) === 'numerator' ? 'numerator' : 'denominator']
}
