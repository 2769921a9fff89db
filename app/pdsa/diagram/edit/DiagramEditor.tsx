import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import type { Came, Met } from './save-outcome.ts'
import type { Editing } from './editing.ts'
import { actOf, type Pressed } from './tree/tree-keys.ts'
import { nodeOf, siblingsOf } from '../tree.ts'
import { MetNotice } from './MetNotice.tsx'
import { NodePanel, type ReturnedNode } from './NodePanel.tsx'
import { KeyTree, treeItemId } from './tree/KeyTree.tsx'
import { PlainTree } from './tree/PlainTree.tsx'
import { TreeKeys } from './tree/TreeKeys.tsx'
import { useTreeEdits, type TreeEdit } from './tree/use-tree-edits.tsx'

type Removed = { readonly id: string; readonly from: number; readonly words: string }

/** Whether scripts run never changes once they do. */
const never = () => () => {}

const HOW = 'Arrow keys move, Enter renames, Alt with arrow keys moves the item, Delete removes it.'

/**
 * The tree of a diagram beside what can be done to the chosen thing. Scripts add the keys of a tree; without
 * them, links and forms do it all.
 */
export function DiagramEditor({
  name,
  editing,
  version,
  chosen,
  base,
  testsHref,
  returned,
}: {
  name: string
  editing: Editing
  version: number
  /** The thing that the address names. */
  chosen: string
  /** Address of the editor. */
  base: string
  /** Address of the team's tests. */
  testsHref: string
  returned: ReturnedNode | null
}) {
  const { nodes } = editing
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [active, setActive] = useState(chosen)
  const [addressed, setAddressed] = useState(chosen)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [renaming, setRenaming] = useState<string | null>(null)
  const [said, setSaid] = useState(HOW)
  const [met, setMet] = useState<Met | null>(null)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const focusNext = useRef<string | null>(null)
  if (chosen !== addressed) {
    setAddressed(chosen)
    setActive(chosen)
  }
  const current = nodeOf(nodes, active) ? active : nodes[0]!.id
  useEffect(() => {
    const id = focusNext.current
    if (id === null || !nodeOf(nodes, id)) return
    focusNext.current = null
    document.getElementById(treeItemId(id))?.focus()
  })

  const onAnswer = useCallback(
    (edit: TreeEdit, answer: { came?: Came; problems?: readonly { message: string }[] }) => {
      const { came, problems } = answer
      if (problems !== undefined) return setSaid(problems.map(({ message }) => message).join(' '))
      if (came === undefined) return
      setMet(came.kind === 'met' ? came : null)
      setRenaming(null)
      if (came.kind === 'met') {
        focusNext.current = edit.id
        return setSaid('Somebody else was there first. Choose between the two versions.')
      }
      setSaid(came.change === null ? 'Nothing is different.' : `${came.change}.`)
      setRemoved(
        edit.path === 'removal' && came.change !== null
          ? { id: edit.id, from: came.version - 1, words: came.change }
          : null,
      )
      if (edit.path !== 'removal') focusNext.current = edit.id
      if (edit.path === 'return') setActive(edit.id)
    },
    [],
  )
  const { send, busy } = useTreeEdits({ base, version, nodes, onAnswer })

  const focus = (id: string) => {
    setActive(id)
    document.getElementById(treeItemId(id))?.focus()
  }
  const fold = (id: string) =>
    setFolded((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  const undo = () => {
    if (removed) send(() => ({ id: removed.id, path: 'return', fields: { from: String(removed.from) } }))
  }
  const press = (id: string, pressed: Pressed): boolean => {
    const act = actOf(nodes, folded, id, pressed)
    switch (act?.does) {
      case undefined:
        return false
      case 'focus':
        focus(act.id)
        break
      case 'fold':
      case 'unfold':
        fold(act.id)
        break
      case 'rename':
        setRenaming(act.id)
        break
      case 'add':
        document.querySelector<HTMLElement>('#add input:not([type=hidden]), #add select')?.focus()
        break
      case 'remove': {
        const beside = siblingsOf(nodes, nodeOf(nodes, id)!)
        const at = beside.findIndex((one) => one.id === id)
        const next = beside[at + 1] ?? beside[at - 1]
        focus(next?.id ?? nodeOf(nodes, id)!.parentId!)
        send(() => ({ id, path: 'removal', fields: {} }))
        break
      }
      case 'undo':
        undo()
        break
      case 'say':
        setSaid(act.words)
        break
      case 'order':
      case 'place':
        // Read again when its turn comes, on the tree as it is then.
        send((then): TreeEdit | null => {
          const now = actOf(then, folded, id, pressed)
          if (now?.does === 'order') return { id, path: 'order', fields: { direction: now.direction } }
          if (now?.does === 'place') return { id, path: 'place', fields: { parent: now.parent } }
          return null
        })
    }
    return true
  }
  const onKey = (id: string, event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event
    if (press(id, { key, altKey, ctrlKey, metaKey })) event.preventDefault()
  }
  const node = nodeOf(nodes, current)!
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0 space-y-4" id="tree">
        {met && <MetNotice met={met} base={base} onDone={() => setMet(null)} />}
        {scripted ? (
          <>
            <div className="flex min-h-8 flex-wrap items-center gap-3 text-sm">
              <p role="status" className="text-quiet">
                {busy ? 'Saving' : said}
              </p>
              {removed && (
                <Button type="button" look="plain" size="sm" onClick={undo}>
                  Undo
                </Button>
              )}
            </div>
            <KeyTree
              {...{ nodes, name, active: current, folded, renaming, onKey }}
              onChoose={(id) => {
                focus(id)
                if (!window.matchMedia('(min-width: 64rem)').matches)
                  document.getElementById('panel')?.focus()
              }}
              onFold={fold}
              onRename={(id, label) => send(() => ({ id, path: 'words', fields: { label } }))}
              onRenamed={() => {
                setRenaming(null)
                focusNext.current = renaming
              }}
            />
            <TreeKeys />
          </>
        ) : (
          <PlainTree nodes={nodes} selected={current} hrefOf={(id) => `${base}?node=${id}#panel`} />
        )}
      </div>
      <div className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
        <NodePanel
          key={`${node.id}${node.name}${node.parentId}`}
          {...{ node, editing, version, testsHref, returned }}
          base={`${base}/${node.id}`}
        />
      </div>
    </div>
  )
}
