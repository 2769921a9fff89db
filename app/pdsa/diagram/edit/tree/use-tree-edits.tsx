import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Came } from '../save-outcome.ts'
import type { EditedNode } from '../editing.ts'

/** One change to be sent: its form's address under the editor's, and its fields. */
export type TreeEdit = { readonly id: string; readonly path: string; readonly fields: Record<string, string> }

/** Makes a change of the tree as it is when its turn comes; null: there is nothing to do any more. */
type Waiting = (nodes: readonly EditedNode[]) => TreeEdit | null

type Answer = { came?: Came; problems?: readonly { message: string }[] }

/**
 * Sends changes of the tree one after the other, each with the version on the page when its turn comes:
 * somebody who holds a key down does not overtake themselves. `onAnswer` is called once for each.
 */
export function useTreeEdits({
  base,
  version,
  nodes,
  onAnswer,
}: {
  base: string
  version: number
  nodes: readonly EditedNode[]
  onAnswer: (edit: TreeEdit, answer: Answer) => void
}) {
  const fetcher = useFetcher<Answer>()
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const sent = useRef<TreeEdit | null>(null)
  const answered = useRef<Answer | undefined>(undefined)
  const { state, data, submit } = fetcher
  useEffect(() => {
    if (state !== 'idle') return
    if (sent.current !== null) {
      // Until its answer is there, what the fetcher holds is that of the change before.
      if (data === undefined || data === answered.current) return
      const edit = sent.current
      sent.current = null
      answered.current = data
      onAnswer(edit, data)
    }
    const [next, ...rest] = waiting
    if (next === undefined) return
    // The fetcher is the outside system here: the queue moves on when it has answered.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setWaiting(rest)
    const edit = next(nodes)
    if (edit === null) return
    sent.current = edit
    submit(
      { ...edit.fields, seen: String(version) },
      { method: 'post', action: `${base}/${edit.id}/${edit.path}?stay` },
    )
  }, [state, data, waiting, base, version, nodes, submit, onAnswer])
  return {
    busy: state !== 'idle' || waiting.length > 0,
    /** `make` is asked when its turn comes, on the tree as it is then. */
    send: (make: Waiting) => setWaiting((before) => [...before, make]),
  }
}
