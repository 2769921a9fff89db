import { DRAFT_FIELDS } from './draft.ts'
import type { DraftState } from './draft-state.ts'

const PAUSE_MS = 1500
const RETRY_MS = 10_000
/** A request that outlives its page carries no more. */
const MOST_ALIVE = 60_000

type Stored = { readonly version: number; readonly beside: boolean }

/**
 * Saves a form as a draft a moment after the last key, when the window is left, and when asked. Nothing is
 * sent while nothing has changed. What is typed before this begins counts as changed.
 */
export function autosave(
  form: HTMLFormElement,
  { address, show }: { readonly address: string; readonly show: (state: DraftState) => void },
): { readonly save: () => void; readonly stop: () => void } {
  const version = form.elements.namedItem('draft') as HTMLInputElement
  let timer: ReturnType<typeof setTimeout> | undefined
  let under: AbortController | null = null
  let saved = JSON.stringify(given(form))
  let over = false

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (over || under !== null) return
    const fields = typed(form)
    const now = JSON.stringify(fields)
    if (now === saved) return
    under = new AbortController()
    const answer = await send(address, { ...fields, draft: version.value }, under.signal)
    under = null
    if (over) return
    if (typeof answer === 'string') {
      if (answer === 'unreachable') timer = setTimeout(() => void flush(), RETRY_MS)
      return show(answer)
    }
    saved = now
    version.value = String(answer.version)
    show(answer.beside ? 'beside' : answer.version === 0 ? 'idle' : 'saved')
    // More may have been typed meanwhile.
    if (JSON.stringify(typed(form)) !== saved) wait()
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), PAUSE_MS)
  }
  const onHidden = () => document.visibilityState === 'hidden' && void flush()
  // What is sent is no draft any more; one that is on its way counts as known to this window.
  const onSubmit = (event: SubmitEvent) => {
    if (event.submitter?.hasAttribute('formaction')) return
    clearTimeout(timer)
    if (under !== null) version.value = String(Number(version.value) + 1)
    under?.abort()
  }
  form.addEventListener('input', wait)
  form.addEventListener('change', wait)
  form.addEventListener('submit', onSubmit)
  document.addEventListener('visibilitychange', onHidden)
  if (JSON.stringify(typed(form)) !== saved) wait()
  return {
    save: () => {
      if (JSON.stringify(typed(form)) === saved) show('saved')
      else void flush()
    },
    stop: () => {
      void flush()
      over = true
      clearTimeout(timer)
      form.removeEventListener('input', wait)
      form.removeEventListener('change', wait)
      form.removeEventListener('submit', onSubmit)
      document.removeEventListener('visibilitychange', onHidden)
    },
  }
}

const NAMES = [...DRAFT_FIELDS, 'replyTo', 'was']

/** What the fields of a draft hold in a form now. */
function typed(form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form)
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = data.get(name)
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

/** What the page gave them. */
function given(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed(form)).map(([name, value]) => {
      const control = form.elements.namedItem(name)
      const first =
        control instanceof HTMLSelectElement
          ? ([...control.options].find((option) => option.defaultSelected)?.value ??
            control.options[0]?.value)
          : control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
            ? control.defaultValue
            : value
      return [name, first ?? value]
    }),
  )
}

async function send(
  address: string,
  fields: Record<string, string>,
  signal: AbortSignal,
): Promise<Stored | Exclude<DraftState, 'idle' | 'saved' | 'beside'>> {
  const body = new URLSearchParams(fields)
  const keepalive = body.toString().length < MOST_ALIVE
  try {
    const headers = { Accept: 'application/json' }
    const answer = await fetch(address, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
      keepalive,
      signal,
    })
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out'
    if (answer.ok) return (await answer.json()) as Stored
    return answer.status >= 500 || answer.status === 429 ? 'unreachable' : 'refused'
  } catch {
    return 'unreachable'
  }
}
