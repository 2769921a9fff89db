import type { Level } from '#app/toolkit/drivers/diagram.ts'

/**
 * One thing of a team's diagram as it stands in one version. Its id, and what it is, stay through all
 * versions.
 */
export type TreeNode = {
  readonly id: string
  readonly level: Level
  /** What it is under; null for the aim. */
  readonly parentId: string | null
  /** The team's words; null for a measure, which has its own name. */
  readonly label: string | null
  /** The driver of the area's text that it began as; null for one of the team's own. */
  readonly driverSlug: string | null
  /** The idea of the toolkit that it is; null for one of the team's own. */
  readonly ideaSlug: string | null
  readonly measureId: string | null
}

/** Read from top to bottom: each thing is followed by all under it, and the aim comes first. */
export type Tree = readonly TreeNode[]

/** What may be under what. Levels only ever descend, so nothing can be under itself. */
const HANGS_ON: Readonly<Record<Level, readonly Level[]>> = {
  aim: [],
  primary: ['aim'],
  secondary: ['primary'],
  idea: ['primary', 'secondary'],
  measure: ['aim', 'primary', 'secondary', 'idea'],
}

export const mayHang = (level: Level, on: Level): boolean => HANGS_ON[level].includes(on)

/** The levels of what can be added under something, in the order in which they are offered. */
export const levelsUnder = (level: Level): Level[] =>
  (['primary', 'secondary', 'idea', 'measure'] as const).filter((below) => mayHang(below, level))

export const LEVEL_NAME: Readonly<Record<Level, string>> = {
  aim: 'aim',
  primary: 'primary driver',
  secondary: 'secondary driver',
  idea: 'change idea',
  measure: 'measure',
}

export const nodeOf = <Node extends TreeNode>(tree: readonly Node[], id: string): Node | undefined =>
  tree.find((node) => node.id === id)

export const childrenOf = (tree: Tree, id: string): TreeNode[] =>
  tree.filter(({ parentId }) => parentId === id)

/** Its siblings, itself included. */
export const siblingsOf = (tree: Tree, { parentId }: TreeNode): TreeNode[] =>
  tree.filter((node) => node.parentId === parentId)

/** A thing and all under it, top to bottom; empty when it is not in the tree. */
export function branchOf(tree: Tree, id: string): TreeNode[] {
  const inside = new Set<string>()
  return tree.filter((node) => {
    const within = node.id === id || (node.parentId !== null && inside.has(node.parentId))
    if (within) inside.add(node.id)
    return within
  })
}

/**
 * Things in any order of their siblings' places, put in the order of reading. What is under nothing that is
 * there is left out.
 */
export function inReadingOrder(nodes: readonly TreeNode[]): Tree {
  const below = (parentId: string | null): TreeNode[] =>
    nodes.filter((node) => node.parentId === parentId).flatMap((node) => [node, ...below(node.id)])
  return below(null)
}

/** What a thing could be moved under, top to bottom, without what it is under now. */
export function otherParents(tree: Tree, node: TreeNode): TreeNode[] {
  const taken = (parent: TreeNode) =>
    node.measureId !== null &&
    tree.some((other) => other.parentId === parent.id && other.measureId === node.measureId)
  return tree.filter(
    (parent) => parent.id !== node.parentId && mayHang(node.level, parent.level) && !taken(parent),
  )
}
