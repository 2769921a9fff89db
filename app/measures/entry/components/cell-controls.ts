import type { CellText } from '../../core/entry/cell-text.ts'

type Controls = {
  readonly numerator: HTMLInputElement | null
  readonly denominator: HTMLInputElement | null
  readonly state: HTMLSelectElement | null
  readonly provisional: HTMLInputElement | null
}

function controlsOf(cell: Element): Controls {
  return {
    numerator: cell.querySelector<HTMLInputElement>('[data-part=numerator]'),
    denominator: cell.querySelector<HTMLInputElement>('[data-part=denominator]'),
    state: cell.querySelector<HTMLSelectElement>('[data-part=state]'),
    provisional: cell.querySelector<HTMLInputElement>('[data-part=provisional]'),
  }
}

/** The cell around one of its controls. */
export const cellAround = (control: Element): HTMLElement | null =>
  control.closest<HTMLElement>('[data-cell]')

/**
 * What stands in a cell's controls. They keep their own text (the page may be typed into before its script has come), so it is read from them.
 */
export function readControls(cell: Element): CellText {
  const { numerator, denominator, state, provisional } = controlsOf(cell)
  return {
    numerator: numerator?.value ?? '',
    denominator: denominator?.value ?? '',
    state: state?.value ?? 'value',
    provisional: provisional?.checked ?? false,
  }
}

/** Puts a text back into a cell's controls. */
export function writeControls(cell: Element, text: CellText): void {
  const { numerator, denominator, state, provisional } = controlsOf(cell)
  if (numerator) numerator.value = text.numerator
  if (denominator) denominator.value = text.denominator
  if (state) state.value = text.state
  if (provisional) provisional.checked = text.provisional
}

/** Figures put aside while a reason stands in their place, so that choosing Value again brings them back. */
const aside = new WeakMap<Element, Pick<CellText, 'numerator' | 'denominator'>>()

/** Keeps figures and state in step after one of them was touched: a figure typed is a value, a reason chosen leaves no figures. */
export function settleControls(cell: Element, touched: Element): void {
  const { numerator, denominator, state } = controlsOf(cell)
  if (state === null) return
  const figures = [numerator, denominator].filter((input) => input !== null)
  if (touched !== state) {
    if (figures.some((input) => input === touched && input.value !== '')) state.value = 'value'
    return
  }
  if (state.value !== 'value') {
    if (figures.some((input) => input.value !== '')) {
      aside.set(cell, { numerator: numerator?.value ?? '', denominator: denominator?.value ?? '' })
    }
    for (const input of figures) input.value = ''
    return
  }
  const kept = aside.get(cell)
  if (kept === undefined || figures.some((input) => input.value !== '')) return
  if (numerator) numerator.value = kept.numerator
  if (denominator) denominator.value = kept.denominator
}
