import type { APIRequestContext, APIResponse } from '@playwright/test'
import { parseHTML } from 'linkedom'
import { attributeOf, formOf, textOf, valueOf, type Control } from './form-fields.ts'

type Named = string | RegExp
const CONTROLS = 'input:not([type=hidden]), select, textarea'

/**
 * What a browser without JavaScript shows and sends, over HTTP: opens pages, fills their forms in and sends
 * them as HTML says. Fields are found by their labels, buttons and links by their text; a text names the one
 * that is exactly it, or else the only one that contains it.
 */
export class PlainPage {
  #document = parseHTML('<!doctype html><html><body></body></html>').document
  #url = ''
  #status = 0
  readonly #files = new Map<Element, readonly File[]>()

  constructor(private readonly request: APIRequestContext) {}

  /** A second window of the same person. */
  another(): PlainPage {
    return new PlainPage(this.request)
  }

  /** Path and query of the page that is open. */
  get path(): string {
    const { pathname, search } = new URL(this.#url)
    return `${pathname}${search}`
  }

  /** Status of the last answer, after all redirects. */
  get status(): number {
    return this.#status
  }

  get heading(): string {
    return this.text('h1')
  }

  /** The text of what is open, or of every part that `selector` finds. */
  text(selector = 'main'): string {
    return this.all(selector).map(textOf).join('\n')
  }

  all(selector: string): Element[] {
    return [...this.#document.querySelectorAll(selector)]
  }

  /** The sentences of what was refused. */
  get alerts(): string {
    return this.text('[role=alert]')
  }

  /** The part of the page that is named so by its own heading or label: a region, a table or a figure. */
  region(name: Named): string {
    const parts = this.all('section, table, figure, [role=region], [role=group], fieldset')
    const named = parts.filter((part) => matches(this.#nameOf(part), name))
    // A table that scrolls stands in a region of its own name.
    const innermost = named.filter((part) => !named.some((inner) => inner !== part && part.contains(inner)))
    return textOf(only(innermost, (part) => this.#nameOf(part), name))
  }

  /** The first row of a table whose text has `name` in it. */
  row(name: Named): string {
    return (
      this.all('tr')
        .map(textOf)
        .find((text) => matches(text, name)) ?? ''
    )
  }

  async open(path: string): Promise<void> {
    await this.#show(await this.request.get(this.#url === '' ? path : new URL(path, this.#url).href))
  }

  async follow(link: Named): Promise<void> {
    await this.open(this.href(link))
  }

  /** Where a link leads. */
  href(link: Named): string {
    return this.#link(link).getAttribute('href') ?? ''
  }

  hasLink(name: Named): boolean {
    return this.all('a[href]').some((link) => matches(labelOf(link), name))
  }

  hasButton(name: Named): boolean {
    return this.all('button').some((button) => matches(labelOf(button), name))
  }

  valueOf(label: Named, within?: Element): string {
    return valueOf(this.field(label, within))
  }

  isChecked(label: Named, within?: Element): boolean {
    return this.field(label, within).hasAttribute('checked')
  }

  /** The field with a label. `within`: a part of the page to look in. */
  field(label: Named, within?: Element): Control {
    const fields = [...(within ?? this.#document).querySelectorAll<Control>(CONTROLS)]
    return only(fields, (field) => this.#nameOf(field), label)
  }

  fill(label: Named, value: string, within?: Element): void {
    const field = this.field(label, within)
    if (field.tagName === 'TEXTAREA') field.textContent = value
    else field.setAttribute('value', value)
  }

  /** Chooses the option of a list that is called so or has this value. */
  choose(label: Named, option: string, within?: Element): void {
    const options = [...this.field(label, within).querySelectorAll('option')]
    const chosen = options.find((one) => textOf(one) === option || one.getAttribute('value') === option)
    if (chosen === undefined)
      throw new Error(`${label} has no option ${option}: ${options.map(textOf).join(', ')}`)
    for (const one of options) one.removeAttribute('selected')
    chosen.setAttribute('selected', '')
  }

  check(label: Named, within?: Element): void {
    const field = this.field(label, within)
    if (field.getAttribute('type') === 'radio')
      for (const other of this.#fieldsOf(formOf(field, this.#document)))
        if (other.getAttribute('name') === field.getAttribute('name')) other.removeAttribute('checked')
    field.setAttribute('checked', '')
  }

  attach(label: Named, ...files: readonly File[]): void {
    this.#files.set(this.field(label), files)
  }

  /** Presses a button that sends a form, and shows the answer. */
  async press(name: Named): Promise<void> {
    const buttons = this.all(
      'form button:not([type=button]):not([disabled]), button[form]:not([type=button])',
    )
    const button = only(buttons, labelOf, name)
    await this.#send(formOf(button, this.#document), button)
  }

  async #send(form: Element, button: Element): Promise<void> {
    const of = (name: string) => attributeOf(button, `form${name}`) ?? attributeOf(form, name)
    const entries = this.#fieldsOf(form).flatMap((field) => this.#entriesOf(field))
    const pressed = button.getAttribute('name')
    if (pressed) entries.push([pressed, button.getAttribute('value') ?? ''])
    const address = new URL(of('action') ?? this.#url, this.#url)
    if ((of('method') ?? 'get').toLowerCase() !== 'post') {
      address.search = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()
      return this.#show(await this.request.get(address.href))
    }
    const body = new FormData()
    for (const [name, value] of entries) body.append(name, value)
    const multipart = of('enctype') === 'multipart/form-data'
    const headers = { Origin: address.origin }
    await this.#show(
      await this.request.post(
        address.href,
        multipart ? { multipart: body, headers } : { form: body, headers },
      ),
    )
  }

  #fieldsOf(form: Element): Control[] {
    return [...this.#document.querySelectorAll<Control>('input, select, textarea')].filter(
      (field) => formOf(field, this.#document) === form,
    )
  }

  #entriesOf(field: Control): [string, string | File][] {
    const name = field.getAttribute('name')
    if (!name || field.hasAttribute('disabled') || field.closest('fieldset[disabled]')) return []
    const type = field.getAttribute('type')
    if (type === 'file') return (this.#files.get(field) ?? [new File([], '')]).map((file) => [name, file])
    if ((type === 'checkbox' || type === 'radio') && !field.hasAttribute('checked')) return []
    return [[name, valueOf(field)]]
  }

  #link(name: Named): Element {
    return only(this.all('a[href]'), labelOf, name)
  }

  #nameOf(element: Element): string {
    const own = element.getAttribute('aria-label')
    if (own !== null) return own
    const by = element.getAttribute('aria-labelledby')
    if (by !== null)
      return by
        .split(' ')
        .map((id) => textOf(this.#document.getElementById(id)))
        .join(' ')
    const id = element.getAttribute('id')
    const label = (id && this.#document.querySelector(`label[for="${id}"]`)) || element.closest('label')
    if (!label)
      return textOf([...element.children].find(({ tagName }) => /^(CAPTION|LEGEND)$/.test(tagName)) ?? null)
    const bare = label.cloneNode(true) as Element
    for (const field of bare.querySelectorAll('select, textarea')) field.remove()
    return textOf(bare)
  }

  async #show(answer: APIResponse): Promise<void> {
    this.#url = answer.url()
    this.#status = answer.status()
    this.#files.clear()
    this.#document = parseHTML(await answer.text()).document
  }
}

const labelOf = (element: Element): string => element.getAttribute('aria-label') ?? textOf(element)

const matches = (text: string, name: Named): boolean =>
  typeof name === 'string' ? text.toLowerCase().includes(name.toLowerCase()) : name.test(text)

/** The only element of that name; of several, the only one that is exactly called so. */
function only<T extends Element>(elements: readonly T[], nameOf: (element: T) => string, name: Named): T {
  const matching = elements.filter((element) => matches(nameOf(element), name))
  const exact = matching.filter((element) => nameOf(element) === name)
  const [one, ...more] = exact.length > 0 ? exact : matching
  if (one !== undefined && more.length === 0) return one
  const there = (one === undefined ? elements : matching).map(nameOf).filter((text) => text !== '')
  throw new Error(
    `${one === undefined ? 'Nothing' : 'More than one'} is called ${name}. There is: ${there.join(' | ')}`,
  )
}
