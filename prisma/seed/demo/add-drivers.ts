import { add, moveUnder, remove, rename, shift, type Edited } from '#app/pdsa/diagram/edit/edit.ts'
import { startTree } from '#app/pdsa/diagram/edit/start.ts'
import type { Tree, TreeNode } from '#app/pdsa/diagram/tree.ts'
import { DRIVER_STORIES, type DriverEdit, type DriverStory } from './drivers.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/** The driver diagrams that a team keeps, with every version they had. */
export function addDrivers(seed: TeamSeed): void {
  for (const story of DRIVER_STORIES[seed.story.code] ?? []) addDiagram(seed, story)
}

function addDiagram(seed: TeamSeed, story: DriverStory): void {
  const { story: teamStory, team, crew, rows, at, note } = seed
  const id = stableId('driver-diagram', teamStory.code, story.area)
  let made = 0
  const newId = () => stableId('driver-node', teamStory.code, story.area, String((made += 1)))
  rows.driver_diagram.push({
    ...{ id, team_id: team.id, area_slug: story.area },
    ...{ created_at: at(story.ago, 5), created_by: crew.lead.id },
  })
  const write = (number: number, tree: Tree, change: string, ago: number) => {
    const when = at(ago, 5)
    const by = number % 2 === 0 ? (crew.dataManager ?? crew.lead) : crew.lead
    rows.driver_diagram_version.push({
      ...{ diagram_id: id, number, change, restored_from: null, written_at: when, written_by: by.id },
    })
    rows.driver_placement.push(...placements(id, number, tree))
    note(when, by, 'diagram.write', ['driver-diagram', id], { area: story.area, version: number, change })
  }
  const reported = (teamStory.measures ?? []).map(({ slug }) => ({
    slug,
    id: seed.setting.measure(slug).id,
  }))
  const seen = new Map<string, TreeNode>()
  let tree = startTree(story.area, { aim: null, reported, newId })
  write(1, tree, "Began with the area's diagram", story.ago)
  const keep = () => tree.forEach((node) => seen.set(node.id, node))
  keep()
  story.edits.forEach(({ ago, ...edit }, index) => {
    const edited = apply(seed, tree, edit, newId)
    if (!edited.ok || edited.value === null)
      throw new RangeError(`The diagram of ${teamStory.code} cannot be edited: ${JSON.stringify(edit)}`)
    tree = edited.value.tree
    write(index + 2, tree, edited.value.change, ago)
    keep()
  })
  rows.driver_node.push(...[...seen.values()].map((node) => nodeRow(id, node)))
  for (const { test, under } of story.counted ?? []) {
    const node = known(tree, under)
    rows.driver_node_test.push({
      ...{ node_id: node.id, test_id: stableId('test', teamStory.code, test) },
      ...{ linked_at: at(2), linked_by: crew.lead.id },
    })
  }
}

function known(tree: Tree, label: string): TreeNode {
  const node = tree.find((one) => one.label === label)
  if (node === undefined) throw new RangeError(`No “${label}” is in the diagram`)
  return node
}

function apply({ setting }: TeamSeed, tree: Tree, edit: DriverEdit, newId: () => string): Edited {
  const nameOf = (node: TreeNode) => node.label ?? measureName(node)
  const measureName = ({ measureId }: TreeNode) =>
    edit.does === 'measure' && setting.measure(edit.slug).id === measureId
      ? setting.measure(edit.slug).definition.name
      : 'a measure'
  const nothing = { label: null, driverSlug: null, ideaSlug: null, measureId: null }
  switch (edit.does) {
    case 'rename':
      return rename(tree, known(tree, edit.what).id, edit.to)
    case 'move':
      return moveUnder(tree, known(tree, edit.what).id, known(tree, edit.under).id, nameOf)
    case 'up':
      return shift(tree, known(tree, edit.what).id, 'up', nameOf)
    case 'remove':
      return remove(tree, known(tree, edit.what).id, nameOf)
    case 'driver':
    case 'idea': {
      const level = edit.does === 'idea' ? 'idea' : 'secondary'
      const parentId = known(tree, edit.under).id
      return add(tree, { ...nothing, id: newId(), level, parentId, label: edit.what }, nameOf)
    }
    case 'measure': {
      const [parentId, measureId] = [known(tree, edit.under).id, setting.measure(edit.slug).id]
      return add(tree, { ...nothing, id: newId(), level: 'measure', parentId, measureId }, nameOf)
    }
  }
}

const nodeRow = (diagramId: string, { id, level, driverSlug, ideaSlug, measureId }: TreeNode) => ({
  ...{
    id,
    diagram_id: diagramId,
    level,
    driver_slug: driverSlug,
    idea_slug: ideaSlug,
    measure_id: measureId,
  },
})

const placements = (diagramId: string, number: number, tree: Tree) =>
  tree.map(({ id, level, parentId, label }, place) => ({
    ...{ diagram_id: diagramId, number, node_id: id, level, parent_id: parentId, place, label },
    parent_level: tree.find((one) => one.id === parentId)?.level ?? null,
  }))
