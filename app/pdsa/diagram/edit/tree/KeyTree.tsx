import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react'
import { Icon } from '#app/ui/content/Icon.tsx'
import type { EditedNode } from '../editing.ts'
import { LONGEST_LABEL } from '../own-aim.ts'
import { LEVEL_NAME } from '../../tree.ts'

export const treeItemId = (id: string): string => `thing-${id}`

type Props = {
  nodes: readonly EditedNode[]
  name: string
  active: string
  folded: ReadonlySet<string>
  renaming: string | null
  onKey: (id: string, event: KeyboardEvent) => void
  onChoose: (id: string) => void
  onFold: (id: string) => void
  onRename: (id: string, label: string) => void
  onRenamed: () => void
}

/** The tree of the ARIA pattern: one stop for the Tab key, arrows within. */
export function KeyTree(props: Props) {
  const root = props.nodes[0]!
  return (
    <ul role="tree" aria-label={props.name}>
      <Item {...props} node={root} at={1} of={1} depth={1} />
    </ul>
  )
}

function Item(props: Props & { node: EditedNode; at: number; of: number; depth: number }) {
  const { nodes, node, active, folded, renaming, onKey, onChoose, onFold, at, of, depth } = props
  const children = nodes.filter(({ parentId }) => parentId === node.id)
  const isFolded = folded.has(node.id)
  const isActive = active === node.id
  return (
    <li
      role="treeitem"
      id={treeItemId(node.id)}
      tabIndex={isActive ? 0 : -1}
      aria-labelledby={`${treeItemId(node.id)}-name`}
      aria-level={depth}
      aria-posinset={at}
      aria-setsize={of}
      aria-selected={isActive}
      aria-expanded={children.length > 0 ? !isFolded : undefined}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onKey(node.id, event)
      }}
      className="group/item mt-0.5 rounded outline-none"
    >
      <div
        className={`flex scroll-my-20 items-start gap-1 rounded border px-1.5 py-1 group-focus-visible/item:outline-3 group-focus-visible/item:outline-focus ${isActive ? 'border-brand bg-brand-tint' : 'border-transparent'}`}
      >
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          onClick={() => onFold(node.id)}
          className={`mt-0.5 rounded text-quiet ${children.length === 0 ? 'invisible' : ''} ${isFolded ? '' : 'rotate-90'}`}
        >
          <Icon name="chevronRight" size="sm" />
        </button>
        {renaming === node.id ? (
          <RenameField {...props} />
        ) : (
          // Keys are handled on the item around it; a click is the mouse's way to the same.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <div
            id={`${treeItemId(node.id)}-name`}
            className="min-w-0 flex-1 cursor-pointer"
            onClick={() => onChoose(node.id)}
          >
            <span className="text-sm text-quiet">{LEVEL_NAME[node.level]}: </span>
            {node.name}
          </div>
        )}
      </div>
      {children.length > 0 && !isFolded && (
        <ul role="group" className="ms-3 border-s border-line ps-2">
          {children.map((child, index) => (
            <Item
              key={child.id}
              {...props}
              node={child}
              at={index + 1}
              of={children.length}
              depth={depth + 1}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

function RenameField({ node, onRename, onRenamed }: Props & { node: EditedNode }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const save = (event: FormEvent) => {
    event.preventDefault()
    onRename(node.id, field.current?.value ?? '')
  }
  return (
    <form onSubmit={save} className="flex min-w-0 flex-1 gap-2" id={`${treeItemId(node.id)}-name`}>
      <input
        ref={field}
        aria-label={`New words for ${node.name}`}
        defaultValue={node.name}
        maxLength={LONGEST_LABEL}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onRenamed()
        }}
        className="min-w-0 flex-1 rounded border border-edge bg-raised px-2 py-0.5"
      />
    </form>
  )
}
