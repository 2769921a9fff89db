import type { FormState, Held } from './unsaved-text.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Controls that are never stored: credentials, files, buttons, and what is marked as no text of the person's.
 */
const LEFT_OUT = ['password', 'file', 'submit', 'button', 'reset', 'image']

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !LEFT_OUT.includes(element.type) &&
      element.closest('[data-not-stored]') === null,
  )

const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

/** What a control was filled with: the browser knows it of every control, whatever was typed since. */
function givenValue(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue.replace(/\r\n/g, '\n')
  const options = [...control.options]
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? ''
}

/** Reads the current controls of a form in the page. */
export function stateOf(form: HTMLFormElement): FormState {
  const now: Record<string, string[]> = {}
  const given: Record<string, string[]> = {}
  const carried: Record<string, string[]> = {}
  for (const control of controlsOf(form)) {
    if (control.type === 'hidden') {
      carried[control.name] = [control.value]
      continue
    }
    const own = (now[control.name] ??= [])
    const first = (given[control.name] ??= [])
    if (isChoice(control)) {
      if (control.checked) own.push(control.value)
      if (control.defaultChecked) first.push(control.value)
    } else {
      own.push(control.value)
      first.push(givenValue(control))
    }
  }
  return { now, given, carried }
}

/**
 * Puts values into the controls of their names, unfolds what they are folded in, and gives the first
 * that changed.
 */
export function fill(form: HTMLFormElement, values: Held): HTMLElement | null {
  const changed: Control[] = []
  for (const control of controlsOf(form)) {
    const own = values[control.name]
    if (own === undefined) continue
    if (isChoice(control)) {
      const wanted = own.includes(control.value)
      if (control.checked === wanted) continue
      control.checked = wanted
    } else {
      if (own[0] === undefined || control.value === own[0]) continue
      control.value = own[0]
    }
    if (control.type !== 'hidden') changed.push(control)
  }
  for (const control of changed) {
    unfold(control)
    // The page may show something that follows from a choice.
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return changed[0] ?? null
}

/** Opens every fold that an element is in. */
export function unfold(element: Element): void {
  for (
    let fold = element.closest('details');
    fold !== null;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true
}
