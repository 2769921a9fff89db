import { branchOf, nodeOf, type Tree } from '../tree.ts'

/** A change of one thing of the diagram. */
export type Intent =
  | { readonly kind: 'rename'; readonly id: string; readonly label: string }
  | { readonly kind: 'move'; readonly id: string; readonly parentId: string }
  | { readonly kind: 'remove'; readonly id: string }

/**
 * What conflicts with it since the version somebody saw: the thing is gone, was reworded, is elsewhere, or
 * (before it is removed) has something else under it now. Two people who work on different things never
 * conflict, nor do two who want the same.
 */
export type Clash = 'gone' | 'worded' | 'moved' | 'under-it'

export function clashOf(intent: Intent, seen: Tree, now: Tree): Clash | null {
  const [before, today] = [nodeOf(seen, intent.id), nodeOf(now, intent.id)]
  // Neither seen nor there: an address that never was one. What is then done to it says so.
  if (before === undefined) return null
  if (today === undefined) return intent.kind === 'remove' ? null : 'gone'
  switch (intent.kind) {
    case 'rename':
      return today.label !== before.label && today.label !== intent.label ? 'worded' : null
    case 'move':
      return today.parentId !== before.parentId && today.parentId !== intent.parentId ? 'moved' : null
    case 'remove':
      return described(seen, intent.id) === described(now, intent.id) ? null : 'under-it'
  }
}

/** A branch as far as somebody who removes it has to have seen it. */
const described = (tree: Tree, id: string): string =>
  branchOf(tree, id)
    .map((node) => JSON.stringify([node.id, node.label]))
    .sort()
    .join()
