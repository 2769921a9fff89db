import { parseHTML } from 'linkedom'
import { attributeOf, formOf, textOf, valueOf, type Control } from '../http/form-fields.ts'

/** A form as it would be sent: where to, and its fields. */
export type SentForm = { readonly path: string; readonly fields: readonly (readonly [string, string])[] }

const TYPED: Readonly<Record<string, string>> = { date: '2026-03-02', month: '2026-03', number: '1' }

/**
 * Every form of a page that is posted, filled in: what stands in it, the first of each choice that is open,
 * and a sentence where nothing stands. `of` looks at each text that stands there.
 */
export function postedForms(html: string, address: string, of: (text: string) => string): SentForm[] {
  const { document } = parseHTML(html)
  const controls = [...document.querySelectorAll<Control>('input, select, textarea')]
  return [...document.querySelectorAll('form')]
    .filter((form) => attributeOf(form, 'method')?.toLowerCase() === 'post')
    .map((form) => {
      const inside = controls.filter((control) => formOf(control, document) === form)
      const fields = new Map<string, string>()
      for (const control of inside) {
        const [name, type] = [control.getAttribute('name'), control.getAttribute('type') ?? '']
        const free = !(type === 'radio' && fields.has(name ?? '') && !control.hasAttribute('checked'))
        if (!name || type === 'file' || !free) continue
        const empty = TYPED[type] ?? 'As somebody else would write it.'
        fields.set(name, of(valueOf(control)) || (type === 'hidden' ? '' : empty))
      }
      const button = [...document.querySelectorAll('button[name]')].find(
        (one) => formOf(one, document) === form,
      )
      if (button)
        fields.set(button.getAttribute('name') ?? '', button.getAttribute('value') ?? textOf(button))
      const { pathname } = new URL(
        attributeOf(form, 'action') ?? address,
        new URL(address, 'http://here.invalid'),
      )
      return { path: pathname, fields: [...fields] }
    })
}
