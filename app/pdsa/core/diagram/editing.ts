import type { AreaSlug } from '#app/teams/core/areas/area-slug.ts'
import { IDEAS } from '#app/toolkit/core/ideas/index.ts'
import { nameIn, type MeasureInTree } from './picture.ts'
import type { Tree, TreeNode } from './tree.ts'

/** A thing of the diagram as the editor shows it. */
export type EditedNode = TreeNode & { readonly name: string }

export type Choice = { readonly value: string; readonly label: string }

/** Everything the editor needs of a diagram: the tree with names, and what can be added to it. */
export type Editing = {
  readonly nodes: readonly EditedNode[]
  /** Ideas of the toolkit for the area that are not in the diagram. */
  readonly ideas: readonly Choice[]
  /** Measures that the team reports. */
  readonly measures: readonly Choice[]
}

export function editingOf(tree: Tree, area: AreaSlug, measures: readonly MeasureInTree[]): Editing {
  const nameOf = nameIn(measures)
  const there = new Set(tree.map(({ ideaSlug }) => ideaSlug))
  return {
    nodes: tree.map((node) => ({ ...node, name: nameOf(node) })),
    ideas: IDEAS.filter((idea) => idea.area === area && !idea.superseded && !there.has(idea.slug)).map(
      ({ slug, title }) => ({ value: slug, label: title }),
    ),
    measures: measures.filter(({ reported }) => reported).map(({ id, name }) => ({ value: id, label: name })),
  }
}
