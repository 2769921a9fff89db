import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { testsUnder, type CountedTest } from '../activity.ts'
import { nameIn, type MeasureInTree } from '../picture.ts'
import type { Tree, TreeNode } from '../tree.ts'

/** A thing of the diagram as the editor shows it. */
export type EditedNode = TreeNode & {
  readonly name: string
  /** The tests that are counted under an idea; `linked`: by the team, and so to be taken away again. */
  readonly tests: readonly { readonly id: string; readonly change: string; readonly linked: boolean }[]
}

export type Choice = { readonly value: string; readonly label: string }

/** Everything the editor needs of a diagram: the tree with names, and what can be added to it. */
export type Editing = {
  readonly nodes: readonly EditedNode[]
  /** Ideas of the toolkit for the area that are not in the diagram. */
  readonly ideas: readonly Choice[]
  /** Measures that the team reports. */
  readonly measures: readonly Choice[]
  /** The team's tests in the area. */
  readonly tests: readonly Choice[]
}

type TeamWork = { readonly measures: readonly MeasureInTree[]; readonly tests: readonly CountedTest[] }

export function editingOf(tree: Tree, area: AreaSlug, { measures, tests }: TeamWork): Editing {
  const nameOf = nameIn(measures)
  const there = new Set(tree.map(({ ideaSlug }) => ideaSlug))
  return {
    nodes: tree.map((node) => ({
      ...node,
      name: nameOf(node),
      tests: (node.level === 'idea' ? testsUnder(tree, node, tests) : []).map(({ id, change, nodeIds }) => ({
        ...{ id, change, linked: nodeIds.includes(node.id) },
      })),
    })),
    tests: tests.map(({ id, change }) => ({ value: id, label: change })),
    ideas: IDEAS.filter((idea) => idea.area === area && !idea.superseded && !there.has(idea.slug)).map(
      ({ slug, title }) => ({ value: slug, label: title }),
    ),
    measures: measures.filter(({ reported }) => reported).map(({ id, name }) => ({ value: id, label: name })),
  }
}
