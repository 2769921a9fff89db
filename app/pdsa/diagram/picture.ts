import type { Unit } from '#app/measures/catalog/measure.ts'
import { UNTOUCHED, type DiagramNode, type Mark } from '#app/toolkit/drivers/diagram.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { childrenOf, type Tree, type TreeNode } from './tree.ts'

/** A measure in the diagram. */
export type MeasureInTree = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly unit: Unit
  /** Whether the team reports it now. */
  readonly reported: boolean
}

/** The diagram as the toolkit draws it, with the id that each thing keeps. */
export type TeamDiagramNode = Omit<DiagramNode, 'children'> & {
  readonly id: string
  readonly children: readonly TeamDiagramNode[]
}

export type Shown = {
  readonly teamSlug: string
  readonly measures: readonly MeasureInTree[]
  readonly marks: ReadonlyMap<string, Mark>
  /** Where a driver leads, by its id; absent: nowhere. */
  readonly driverHref?: ((id: string) => string) | undefined
}

/** What a thing is called: a measure by its name in force, everything else in the team's words. */
export const nameIn =
  (measures: readonly Pick<MeasureInTree, 'id' | 'name'>[]) =>
  ({ label, measureId }: TreeNode): string =>
    label ?? measures.find(({ id }) => id === measureId)?.name ?? 'a measure'

/** One object for the picture, the outline and the files. */
export function teamDiagram(tree: Tree, shown: Shown): TeamDiagramNode {
  const { measures, marks } = shown
  const nameOf = nameIn(measures)
  const drawn = (node: TreeNode): TeamDiagramNode => {
    const measure = measures.find(({ id }) => id === node.measureId)
    const children = childrenOf(tree, node.id).map(drawn)
    const mark = marks.get(node.id)
    return {
      id: node.id,
      level: node.level,
      label: nameOf(node),
      note: noteOf(node, { measure, empty: !children.some(({ level }) => level !== 'measure') }),
      href: hrefOf(node, shown, measure),
      ...(mark && { mark }),
      children,
    }
  }
  return drawn(tree[0]!)
}

function noteOf(
  { level, ideaSlug }: TreeNode,
  { measure, empty }: { measure: MeasureInTree | undefined; empty: boolean },
): string | null {
  if (level === 'measure') return measure?.reported ? null : 'not reported any more'
  if (level === 'idea') return ideaSlug !== null && ideaOf(ideaSlug)?.superseded ? 'superseded' : null
  return level !== 'aim' && empty ? UNTOUCHED : null
}

function hrefOf(
  { id, level, ideaSlug }: TreeNode,
  { teamSlug, driverHref }: Shown,
  measure: MeasureInTree | undefined,
): string | null {
  if (driverHref && (level === 'primary' || level === 'secondary')) return driverHref(id)
  if (measure !== undefined) return `/teams/${teamSlug}/measures/${measure.slug}`
  return ideaSlug !== null && ideaOf(ideaSlug) !== null ? `/ideas/${ideaSlug}` : null
}

/** The drivers at the end of their branch, top to bottom: those above them are tested through them. */
export function endDrivers(tree: Tree): TreeNode[] {
  const isDriver = ({ level }: TreeNode) => level === 'primary' || level === 'secondary'
  return tree.filter((node) => isDriver(node) && !childrenOf(tree, node.id).some(isDriver))
}

/** Those of them under which nobody has tested anything. */
export const untouchedDrivers = (tree: Tree, activity: ReadonlyMap<string, Mark>): TreeNode[] =>
  endDrivers(tree).filter(({ id }) => activity.get(id)?.sign === 'untouched')
