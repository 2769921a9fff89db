import { parseUnsavedText, type UnsavedText } from './unsaved-text.ts'

/** Prefix, so that nothing else of the page is taken for unsaved text. */
const MARK = 'kept'

/** Text nobody came back to is deleted after 30 days. */
const LASTS_MS = 30 * 24 * 60 * 60 * 1000

/**
 * What a browser keeps of the forms of one person, each under a name. It outlives the tab, a closed lid and a
 * session that ended; another person at the same browser is not shown it. A browser that keeps nothing loses
 * nothing else.
 */
export function unsavedTextOf(person: string) {
  const keyOf = (name: string) => `${MARK} ${person} ${name}`
  const read = (name: string): UnsavedText | null =>
    attempt(() => parseUnsavedText(localStorage.getItem(keyOf(name)))) ?? null
  const write = (name: string, unsaved: UnsavedText | null): void =>
    void attempt(() =>
      unsaved === null
        ? localStorage.removeItem(keyOf(name))
        : localStorage.setItem(keyOf(name), JSON.stringify(unsaved)),
    )
  const settle = (name: string, saved: boolean): void => {
    const unsaved = read(name)
    if (unsaved?.sent) write(name, saved ? unsaved.earlier : { ...unsaved, sent: false })
  }
  return {
    read,
    write,
    /** An answer came: what was sent is saved and done with, or it was not and is text to keep. */
    settle,
    /** Every form whose name begins so was saved, as far as it was sent. */
    settleAll: (beginning: string): void => {
      for (const key of keys(keyOf(beginning))) settle(key.slice(keyOf('').length), true)
    },
    /** Throws away what is too old. */
    tidy: (now: number): void => {
      for (const key of keys(`${MARK} `)) {
        const unsaved = attempt(() => parseUnsavedText(localStorage.getItem(key)))
        if (!unsaved || now - Date.parse(unsaved.at) > LASTS_MS) attempt(() => localStorage.removeItem(key))
      }
    },
  }
}

/** Leaves nothing behind in a browser that others may use after somebody signs out. */
export function forgetUnsavedText(): void {
  for (const key of keys(`${MARK} `)) attempt(() => localStorage.removeItem(key))
}

const keys = (beginning: string): string[] =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(beginning))) ?? []

/** There may be no storage, or no room in it. */
function attempt<Answer>(what: () => Answer): Answer | undefined {
  try {
    return what()
  } catch {
    return undefined
  }
}
