export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The text of a node with its white space as it is shown. */
export const textOf = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** HTML does not care about the case of attributes, and React writes some in its own. */
export const attributeOf = (element: Element, name: string): string | null =>
  [...element.attributes].find((one) => one.name.toLowerCase() === name)?.value ?? null

/** The form that a field or a button belongs to. */
export function formOf(element: Element, document: Document): Element {
  const id = element.getAttribute('form')
  const form = id === null ? element.closest('form') : document.getElementById(id)
  return form ?? element
}

/** What a field sends: of a list its chosen option, or the first where none is chosen. */
export function valueOf(field: Control): string {
  if (field.tagName === 'TEXTAREA')
    return (field.textContent ?? '').replace(/^\n/, '').replace(/\r?\n/g, '\r\n')
  if (field.tagName !== 'SELECT') return field.getAttribute('value') ?? (isTick(field) ? 'on' : '')
  const options = [...field.querySelectorAll('option')]
  const chosen =
    options.find((one) => one.hasAttribute('selected')) ??
    options.find((one) => !one.hasAttribute('disabled'))
  return chosen?.getAttribute('value') ?? textOf(chosen ?? null)
}

const isTick = (field: Element): boolean => /^(checkbox|radio)$/.test(field.getAttribute('type') ?? '')
