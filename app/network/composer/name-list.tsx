/** Who may be mentioned: `name` is what is written behind the @. */
export type NameOption = { readonly name: string; readonly label: string }

type Asked = { readonly text: string; readonly provide: (result: Promise<Provided>) => void }
type Provided = { readonly matched: boolean; readonly fragment?: HTMLElement }
type Chosen = { readonly item: HTMLElement; value: string | null }

/** With fewer letters no names are offered. */
const LEAST_LETTERS = 2

const listLook =
  'absolute z-20 max-h-64 w-72 max-w-full overflow-y-auto rounded border border-edge bg-raised py-1 shadow-float'
const optionLook =
  'flex flex-wrap gap-x-2 px-3 py-1.5 text-sm aria-selected:bg-brand-tint aria-selected:text-brand-strong cursor-pointer'

/**
 * Offers names while `@` and letters are typed within `expander`. `address` answers `?q=oh` with `{ options:
 * NameOption[] }`.
 */
export function offerNames(expander: HTMLElement, address: string): () => void {
  const onChange = (event: Event) => {
    const { text, provide } = (event as CustomEvent<Asked>).detail
    provide(optionsFor(address, text).then(asList))
  }
  const onValue = (event: Event) => {
    const detail = (event as CustomEvent<Chosen>).detail
    detail.value = `@${detail.item.dataset.name ?? ''}`
  }
  // The element writes the text itself, which no browser announces: counter and unsaved text listen for
  // typing.
  const onCommitted = () =>
    expander.querySelector('textarea')?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  const listeners = [
    ['text-expander-change', onChange],
    ['text-expander-value', onValue],
    ['text-expander-committed', onCommitted],
  ] as const
  for (const [type, listener] of listeners) expander.addEventListener(type, listener)
  return () => {
    for (const [type, listener] of listeners) expander.removeEventListener(type, listener)
  }
}

async function optionsFor(address: string, text: string): Promise<readonly NameOption[]> {
  if (text.length < LEAST_LETTERS) return []
  try {
    const response = await fetch(`${address}?${new URLSearchParams({ q: text }).toString()}`, {
      headers: { accept: 'application/json' },
    })
    return response.ok ? ((await response.json()) as { options: NameOption[] }).options : []
  } catch {
    // Without an answer the name is typed out.
    return []
  }
}

function asList(options: readonly NameOption[]): Provided {
  if (options.length === 0) return { matched: false }
  const fragment = document.createElement('ul')
  fragment.className = listLook
  fragment.setAttribute('role', 'listbox')
  fragment.setAttribute('aria-label', 'People and teams')
  options.forEach(({ name, label }, at) => {
    const option = document.createElement('li')
    option.id = `mention-option-${at}`
    option.className = optionLook
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    option.dataset.name = name
    const called = document.createElement('span')
    called.className = 'font-semibold'
    called.textContent = label
    option.append(called, ` @${name}`)
    fragment.append(option)
  })
  return { matched: true, fragment }
}
