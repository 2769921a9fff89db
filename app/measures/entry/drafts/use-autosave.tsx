import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { readCellMark } from '../cell/cell-text.ts'
import { cellAround, markOf, readControls } from '../cell/cell-controls.ts'

/** What became of the last attempt: nothing typed, being sent, saved, the session is over, or no answer. */
export type Autosave = 'idle' | 'waiting' | 'stored' | 'signed-out' | 'unreachable'

const PAUSE_MS = 1000
const RETRY_MS = 10_000

/**
 * Saves what is typed as drafts in the background: a second after the last key, and when the window is
 * left. Windows of one person notify each other, so that the one that comes back into view shows what was
 * typed last.
 */
export function useAutosave(team: string) {
  const [state, setState] = useState<Autosave>('idle')
  const dirty = useRef(new Map<string, Element>())
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const channel = useRef<BroadcastChannel>()
  const { revalidate } = useRevalidator()

  const flush = useCallback(
    async function save(): Promise<void> {
      clearTimeout(timer.current)
      const cells = [...dirty.current]
      if (cells.length === 0) return
      dirty.current.clear()
      setState('waiting')
      const answer = await send(
        team,
        cells.map(([, cell]) => cell),
      )
      if (answer !== 'stored') {
        for (const [key, cell] of cells) if (!dirty.current.has(key)) dirty.current.set(key, cell)
        if (answer === 'unreachable') timer.current = setTimeout(() => void save(), RETRY_MS)
      } else channel.current?.postMessage('stored')
      setState(answer)
    },
    [team],
  )

  useEffect(() => {
    let stale = false
    const open = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`entry ${team}`)
    channel.current = open
    open?.addEventListener('message', () => {
      stale = true
    })
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') void flush()
      else if (stale) {
        stale = false
        revalidate()
      }
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(timer.current)
      open?.close()
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [team, flush, revalidate])

  const onTyped = useCallback(
    (event: FormEvent<HTMLElement>) => {
      const target = event.target as Element
      const cell = cellAround(target)
      if (cell === null) return
      dirty.current.set(cell.dataset.key ?? '', cell)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), PAUSE_MS)
    },
    [flush],
  )
  /** Forgets what waits, because a save includes it. */
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    dirty.current.clear()
  }, [])
  /** Whether something typed is only in this window so far. */
  const atRisk = useCallback(() => dirty.current.size > 0, [])
  return { state, onTyped, forget, atRisk }
}

async function send(
  team: string,
  cells: readonly Element[],
): Promise<'stored' | 'signed-out' | 'unreachable'> {
  const form = new FormData()
  form.set('window', windowName())
  cells.forEach((cell, at) => {
    const { numerator, denominator, state, provisional, comment } = readControls(cell)
    const fields = {
      ...readCellMark(markOf(cell)),
      ...{ numerator, denominator, state, comment },
      ...(provisional && { provisional: 'on' }),
    }
    for (const [name, value] of Object.entries(fields)) form.set(`cells[${at}].${name}`, value)
  })
  try {
    const address = `/teams/${team}/entry/drafts`
    const response = await fetch(address, { method: 'POST', body: form, redirect: 'manual', keepalive: true })
    if (response.type === 'opaqueredirect' || response.status === 401) return 'signed-out'
    return response.ok ? 'stored' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

/** A name for this browser window that outlives a reload. */
export function windowName(): string {
  try {
    const known = sessionStorage.getItem('window')
    if (known !== null) return known
    const name = Math.random().toString(36).slice(2)
    sessionStorage.setItem('window', name)
    return name
  } catch {
    return ''
  }
}
