import { sameText, stampText, type CellDraft } from '../cell/cell-text.ts'

/** What was typed into a cell and is not known to be saved; `sent`: it is on its way. */
type Entry = CellDraft & { readonly was: string; readonly sent: boolean }
type Entries = Record<string, Entry>

/**
 * Stores what is typed in this browser tab until it is saved, so that it outlives another page, a reload and
 * a session that ended. A browser that keeps nothing loses nothing else.
 */
export function draftOf(name: string) {
  const read = (): Entries => {
    try {
      return JSON.parse(sessionStorage.getItem(name) ?? '{}') as Entries
    } catch {
      return {}
    }
  }
  const write = (entries: Entries): void => {
    try {
      if (Object.keys(entries).length === 0) sessionStorage.removeItem(name)
      else sessionStorage.setItem(name, JSON.stringify(entries))
    } catch {
      // No room, or no storage: the page works without it.
    }
  }
  return {
    note(key: string, was: string, text: CellDraft): void {
      const { [key]: _, ...rest } = read()
      const nothing = sameText(text, stampText(was)) && text.comment.trim() === ''
      write(nothing ? rest : { ...rest, [key]: { ...text, was, sent: false } })
    },
    /**
     * The text to put back into a cell that shows what it showed then; null when there is none, or it was
     * `settled` since.
     */
    recall(key: string, was: string, settled: boolean): CellDraft | null {
      const entry = read()[key]
      return entry === undefined || entry.was !== was || (entry.sent && settled) ? null : entry
    },
    markSent(keys: Iterable<string>): void {
      const sent = new Set(keys)
      write(mapEntries(read(), (entry, key) => (sent.has(key) ? { ...entry, sent: true } : entry)))
    },
    clear(): void {
      write({})
    },
    /** After an answer came what was sent is done with; without one it was never received. */
    settle(answered: boolean): void {
      write(
        mapEntries(read(), (entry) => (entry.sent ? (answered ? null : { ...entry, sent: false }) : entry)),
      )
    },
  }
}

export type Draft = ReturnType<typeof draftOf>

function mapEntries(entries: Entries, change: (entry: Entry, key: string) => Entry | null): Entries {
  const changed = Object.entries(entries).map(([key, entry]) => [key, change(entry, key)] as const)
  return Object.fromEntries(changed.filter((pair): pair is [string, Entry] => pair[1] !== null))
}
