import { done, failed, type Result } from '#app/kernel/result.ts'
import {
  branchOf,
  childrenOf,
  inReadingOrder,
  LEVEL_NAME,
  mayHang,
  nodeOf,
  siblingsOf,
  type Tree,
  type TreeNode,
} from '../tree.ts'

/** More than this is no picture any more, and does not fit on a page. */
export const MOST_NODES = 150

/**
 * A tree after something was done to it, and what that was in a sentence without a full stop. Null: nothing
 * is different.
 */
export type Edited = Result<{ readonly tree: Tree; readonly change: string } | null>

/** What a thing is called where changes are listed. */
export type NameOf = (node: TreeNode) => string

const GONE = failed({
  field: '',
  message: 'This is not in the diagram any more. Somebody may have just removed it: see the versions.',
})
const quoted = (words: string) => `“${words}”`

export function rename(tree: Tree, id: string, label: string): Edited {
  const node = nodeOf(tree, id)
  if (node === undefined) return GONE
  if (node.label === null)
    return failed({ field: 'label', message: 'A measure bears its name everywhere. It is not changed here.' })
  if (node.label === label) return done(null)
  const renamed = tree.map((one) => (one.id === id ? { ...one, label } : one))
  const change =
    node.level === 'aim'
      ? `Worded the aim anew: ${quoted(label)}`
      : `Renamed ${quoted(node.label)} to ${quoted(label)}`
  return done({ tree: renamed, change })
}

/** One place up or down among its siblings. */
export function shift(tree: Tree, id: string, direction: 'up' | 'down', nameOf: NameOf): Edited {
  const node = nodeOf(tree, id)
  if (node === undefined) return GONE
  const beside = siblingsOf(tree, node)
  const at = beside.indexOf(node)
  const other = beside[direction === 'up' ? at - 1 : at + 1]
  if (other === undefined) {
    const end = direction === 'up' ? 'first' : 'last'
    return failed({ field: '', message: `It is the ${end} of its place already.` })
  }
  const swapped = tree.map((one) => (one === node ? other : one === other ? node : one))
  return done({ tree: inReadingOrder(swapped), change: `Moved ${quoted(nameOf(node))} ${direction}` })
}

/** Moves a thing, with all under it, under another, as the last there. */
export function moveUnder(tree: Tree, id: string, parentId: string, nameOf: NameOf): Edited {
  const [node, parent] = [nodeOf(tree, id), nodeOf(tree, parentId)]
  if (node === undefined) return GONE
  if (parent === undefined || !mayHang(node.level, parent.level))
    return failed({ field: 'parent', message: 'Choose something from the list to move it under.' })
  if (node.parentId === parentId) return done(null)
  if (hasMeasure(tree, parentId, node.measureId)) return failed(measureThere(parent, nameOf))
  const rest = tree.filter((one) => one !== node)
  const moved = inReadingOrder([...rest, { ...node, parentId }])
  return done({
    tree: moved,
    change: `Moved ${quoted(nameOf(node))} under ${quoted(nameOf(parent))}`,
  })
}

/** Adds something as the last under what it names as its parent. */
export function add(tree: Tree, node: TreeNode, nameOf: NameOf): Edited {
  const parent = node.parentId === null ? undefined : nodeOf(tree, node.parentId)
  if (parent === undefined) return GONE
  if (!mayHang(node.level, parent.level))
    return failed({ field: '', message: `No ${LEVEL_NAME[node.level]} can be placed here.` })
  if (tree.length >= MOST_NODES)
    return failed({
      field: '',
      message: `A diagram holds at most ${MOST_NODES} things. Remove what the team does not work on.`,
    })
  const there = tree.find(({ id }) => id === node.id)
  if (there !== undefined)
    return failed({ field: 'ideaSlug', message: `${quoted(nameOf(there))} is in the diagram already.` })
  if (hasMeasure(tree, parent.id, node.measureId)) return failed(measureThere(parent, nameOf))
  return done({
    tree: inReadingOrder([...tree, node]),
    change: `Added the ${LEVEL_NAME[node.level]} ${quoted(nameOf(node))} under ${quoted(nameOf(parent))}`,
  })
}

const hasMeasure = (tree: Tree, parentId: string, measureId: string | null): boolean =>
  measureId !== null && childrenOf(tree, parentId).some((one) => one.measureId === measureId)

const measureThere = (parent: TreeNode, nameOf: NameOf) => ({
  field: 'measureId',
  message: `This measure is linked to ${quoted(nameOf(parent))} already.`,
})

/** Removes a thing with all under it. */
export function remove(tree: Tree, id: string, nameOf: NameOf): Edited {
  const node = nodeOf(tree, id)
  if (node === undefined) return GONE
  if (node.level === 'aim')
    return failed({ field: '', message: 'A diagram has an aim. Word it anew instead of removing it.' })
  const branch = branchOf(tree, id)
  return done({
    tree: tree.filter((one) => !branch.includes(one)),
    change: `Removed ${quoted(nameOf(node))}${withThem(branch.length - 1)}`,
  })
}

export const withThem = (count: number): string =>
  count === 0 ? '' : count === 1 ? ' and what was under it' : ` and ${count} things under it`

/**
 * Brings back what an older version held: the thing at its old place, with all that was under it then and is
 * nowhere else now.
 */
export function bringBack(tree: Tree, older: Tree, id: string, nameOf: NameOf): Edited {
  const node = nodeOf(older, id)
  if (node === undefined) return GONE
  if (nodeOf(tree, id) !== undefined) return done(null)
  if (node.parentId === null || nodeOf(tree, node.parentId) === undefined)
    return failed({
      field: '',
      message:
        'What it was under is gone from the diagram as well. Bring that back first, or restore the whole version.',
    })
  const back = branchOf(older, id).filter((one) => nodeOf(tree, one.id) === undefined)
  const followers = siblingsOf(older, node)
    .slice(siblingsOf(older, node).indexOf(node) + 1)
    .map((one) => one.id)
  const before = tree.findIndex((one) => one.parentId === node.parentId && followers.includes(one.id))
  const at = before === -1 ? tree.length : before
  const whole = inReadingOrder([...tree.slice(0, at), ...back, ...tree.slice(at)])
  if (whole.length > MOST_NODES)
    return failed({
      field: '',
      message: `A diagram holds at most ${MOST_NODES} things. Remove others first.`,
    })
  return done({
    tree: whole,
    change: `Brought back ${quoted(nameOf(node))}${withThem(back.length - 1)}`,
  })
}
