import {
  childrenOf,
  mayHang,
  nodeOf,
  otherParents,
  siblingsOf,
  type Tree,
  type TreeNode,
} from '../../tree.ts'

/** What a key does in the tree; `say`: why it does nothing. */
export type Act =
  | { readonly does: 'focus'; readonly id: string }
  | { readonly does: 'fold' | 'unfold' | 'rename' | 'add' | 'remove'; readonly id: string }
  | { readonly does: 'order'; readonly id: string; readonly direction: 'up' | 'down' }
  | { readonly does: 'place'; readonly id: string; readonly parent: string }
  | { readonly does: 'undo' }
  | { readonly does: 'say'; readonly words: string }

export type Pressed = {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** What is to be seen of a tree while some of its branches are folded. */
export function visible(tree: Tree, folded: ReadonlySet<string>): TreeNode[] {
  const hidden = new Set<string>()
  return tree.filter(({ id, parentId }) => {
    const unseen = parentId !== null && (hidden.has(parentId) || folded.has(parentId))
    if (unseen) hidden.add(id)
    return !unseen
  })
}

/** The keys of the ARIA tree pattern, and those that change the tree; null: the key is not ours. */
export function actOf(tree: Tree, folded: ReadonlySet<string>, id: string, pressed: Pressed): Act | null {
  const node = nodeOf(tree, id)
  if (node === undefined) return null
  const { key, altKey, ctrlKey, metaKey } = pressed
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') return { does: 'undo' }
  if (ctrlKey || metaKey) return null
  if (altKey) return moveOf(tree, node, key)
  const seen = visible(tree, folded)
  const at = seen.indexOf(node)
  const focus = (to: TreeNode | undefined): Act | null => (to ? { does: 'focus', id: to.id } : null)
  switch (key) {
    case 'ArrowDown':
      return focus(seen[at + 1])
    case 'ArrowUp':
      return focus(seen[at - 1])
    case 'Home':
      return focus(seen[0])
    case 'End':
      return focus(seen.at(-1))
    case 'ArrowRight':
      return folded.has(id) ? { does: 'unfold', id } : focus(childrenOf(tree, id)[0])
    case 'ArrowLeft':
      return childrenOf(tree, id).length > 0 && !folded.has(id)
        ? { does: 'fold', id }
        : focus(node.parentId === null ? undefined : nodeOf(tree, node.parentId))
    case 'Enter':
    case 'F2':
      return node.label === null
        ? { does: 'say', words: 'A measure bears its name everywhere.' }
        : { does: 'rename', id }
    case 'Insert':
    case '+':
      return { does: 'add', id }
    case 'Delete':
      return node.level === 'aim'
        ? { does: 'say', words: 'A diagram keeps its aim.' }
        : { does: 'remove', id }
    default:
      return null
  }
}

const NO_WAY: Act = { does: 'say', words: 'It cannot be moved that way.' }

/**
 * Up and down go beyond the first and the last of a branch into the branch beside it; left and right change
 * what it is under.
 */
function moveOf(tree: Tree, node: TreeNode, key: string): Act | null {
  const beside = siblingsOf(tree, node)
  const at = beside.indexOf(node)
  const under = (parent: TreeNode | undefined): Act =>
    parent && otherParents(tree, node).includes(parent)
      ? { does: 'place', id: node.id, parent: parent.id }
      : NO_WAY
  const parent = node.parentId === null ? undefined : nodeOf(tree, node.parentId)
  const alike = tree.filter(({ level }) => level === parent?.level)
  switch (key) {
    case 'ArrowUp':
      if (at > 0) return { does: 'order', id: node.id, direction: 'up' }
      return under(parent && alike[alike.indexOf(parent) - 1])
    case 'ArrowDown':
      if (at < beside.length - 1) return { does: 'order', id: node.id, direction: 'down' }
      return under(parent && alike[alike.indexOf(parent) + 1])
    case 'ArrowLeft':
      return under(tree.find(({ id }) => id === parent?.parentId))
    case 'ArrowRight':
      return under(beside.slice(0, at).findLast(({ level }) => mayHang(node.level, level)))
    default:
      return null
  }
}
