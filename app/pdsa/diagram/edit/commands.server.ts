import { randomUUID } from 'node:crypto'
import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadAims } from '#app/teams/api.server.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { add, bringBack, moveUnder, remove, rename, shift } from './edit.ts'
import type { Came } from './save-outcome.ts'
import { ownAim } from './own-aim.ts'
import { startTree } from './start.ts'
import { nodeOf, type TreeNode } from '../tree.ts'
import {
  addForm,
  diagramParam,
  linkForm,
  orderForm,
  placeForm,
  removalForm,
  renameForm,
  restoreForm,
  returnForm,
} from './forms.ts'
import { loadDiagram, loadDiagramPlace } from '../load-diagram.server.ts'
import { meeting, met, openDiagram, saveEdit, type Place } from './save.server.ts'
import {
  addDiagram,
  addVersion,
  findIdeaNode,
  findTree,
  listDiagramMeasures,
  linkTest,
  unlinkTest,
} from '../store.server.ts'

/** Begins the team's own diagram of an area with what the area's diagram holds. */
export const startDiagram = defineCommand({
  action: 'diagram.write',
  form: diagramParam,
  load: async (context, input) => {
    const place = await loadDiagramPlace(context, input)
    return place?.open ? place : null
  },
  run: async ({ db, signature }, { team, area, diagram }) => {
    const output = { team: team.slug, area }
    // Somebody else, or the same person in another window, has just begun it: it is there, as was wanted.
    if (diagram !== null) return done({ output, events: [] })
    const [measures, aims] = await Promise.all([listDiagramMeasures(db, team.id), loadAims(db, [team.id])])
    const reported = measures.filter((one) => one.reported)
    const tree = startTree(area, { aim: ownAim(aims, area, measures), reported, newId: randomUUID })
    try {
      const id = await addDiagram(db, { teamId: team.id, areaSlug: area }, signature)
      const change = "Began with the area's diagram"
      await addVersion(db, id, { number: 1, change, tree }, signature)
      const event = {
        teamId: team.id,
        subject: { kind: 'driver-diagram', id },
        data: { area, version: 1, change },
      }
      return done({ output, events: [event] })
    } catch (error) {
      if (violatedConstraint(error) !== 'driver_diagram_team_id_area_slug_key') throw error
      return failed({ field: '', message: 'Somebody else has just begun this diagram. Load the page again.' })
    }
  },
})

/** Rewords a driver, an idea or the aim. */
export const renameNode = defineCommand({
  action: 'diagram.write',
  form: renameForm,
  load: loadDiagram,
  run: async (granted, place, { node, label, seen, insist }) => {
    const opened = await openDiagram(granted, place)
    const intent = { kind: 'rename', id: node, label } as const
    const first = await meeting(granted, place, opened, intent, { seen, insist })
    if (first) return met(first)
    const { now, newest, nameOf } = opened
    if (nodeOf(now, node) !== undefined)
      return saveEdit(granted, place, { newest, edited: rename(now, node, label), node })
    // A person who confirms a new text for something that was removed wants it back, with this text.
    const older = await findTree(granted.db, place.diagram.id, seen)
    const back = insist === undefined ? rename(now, node, label) : bringBack(now, older, node, nameOf)
    if (!back.ok || back.value === null) return saveEdit(granted, place, { newest, edited: back, node })
    const worded = rename(back.value.tree, node, label)
    const edited =
      worded.ok && worded.value ? { ...back, value: { ...back.value, tree: worded.value.tree } } : back
    return saveEdit(granted, place, { newest, edited, node })
  },
})

/** Moves something one place up or down among its siblings. */
export const orderNode = defineCommand({
  action: 'diagram.write',
  form: orderForm,
  load: loadDiagram,
  run: async (granted, place, { node, direction }) => {
    const { now, newest, nameOf } = await openDiagram(granted, place)
    return saveEdit(granted, place, { newest, edited: shift(now, node, direction, nameOf), node })
  },
})

/** Moves something under another thing. */
export const placeNode = defineCommand({
  action: 'diagram.write',
  form: placeForm,
  load: loadDiagram,
  run: async (granted, place, { node, parent, seen, insist }) => {
    const opened = await openDiagram(granted, place)
    const intent = { kind: 'move', id: node, parentId: parent } as const
    const first = await meeting(granted, place, opened, intent, { seen, insist })
    if (first) return met(first)
    const { now, newest, nameOf } = opened
    return saveEdit(granted, place, { newest, edited: moveUnder(now, node, parent, nameOf), node })
  },
})

/** Adds a driver, an idea or a measure under something. */
export const addNode = defineCommand({
  action: 'diagram.write',
  form: addForm,
  once: true,
  load: loadDiagram,
  run: async (granted, place, { node: parentId, level, from, label, measureId, ...chosen }) => {
    const { now, newest, nameOf } = await openDiagram(granted, place)
    const { db } = granted
    const ideaSlug = level === 'idea' && from === 'toolkit' ? chosen.ideaSlug : undefined
    const nothing = { label: null, driverSlug: null, ideaSlug: null, measureId: null }
    const of = async (): Promise<Omit<TreeNode, 'id' | 'level' | 'parentId'> & { id?: string | null }> => {
      if (level === 'measure') return { ...nothing, measureId: measureId! }
      if (ideaSlug === undefined) return { ...nothing, label: label! }
      // An idea that was in the diagram before is the same again, with all under it.
      const id = await findIdeaNode(db, place.diagram.id, ideaSlug)
      return { ...nothing, id, label: ideaOf(ideaSlug)?.title ?? null, ideaSlug }
    }
    if (ideaSlug !== undefined) {
      const idea = ideaOf(ideaSlug)
      if (idea === null || idea.area !== place.area || idea.superseded)
        return failed({ field: 'ideaSlug', message: 'Choose an idea from the list.' })
    }
    if (level === 'measure') {
      const measures = await listDiagramMeasures(db, place.team.id)
      if (!measures.some(({ id, reported }) => id === measureId && reported))
        return failed({ field: 'measureId', message: 'Choose a measure that the team reports.' })
    }
    const { id, ...rest } = await of()
    const node = { ...rest, id: id ?? randomUUID(), level, parentId }
    return saveEdit(granted, place, { newest, edited: add(now, node, nameOf), node: node.id })
  },
})

/** Removes something with all under it; it can be brought back. */
export const removeNode = defineCommand({
  action: 'diagram.write',
  form: removalForm,
  load: loadDiagram,
  run: async (granted, place, { node, seen, insist }) => {
    const opened = await openDiagram(granted, place)
    const first = await meeting(granted, place, opened, { kind: 'remove', id: node }, { seen, insist })
    if (first) return met(first)
    const { now, newest, nameOf } = opened
    return saveEdit(granted, place, { newest, edited: remove(now, node, nameOf), node })
  },
})

/** Brings back what was removed, as it was in version `from`. */
export const returnNode = defineCommand({
  action: 'diagram.write',
  form: returnForm,
  load: loadDiagram,
  run: async (granted, place, { node, from }) => {
    const { now, newest, nameOf } = await openDiagram(granted, place)
    const older = await findTree(granted.db, place.diagram.id, from)
    return saveEdit(granted, place, { newest, edited: bringBack(now, older, node, nameOf), node })
  },
})

/** Makes an older version the newest one again. What came between stays readable. */
export const restoreVersion = defineCommand({
  action: 'diagram.write',
  form: restoreForm,
  load: loadDiagram,
  run: async (granted, place, { number }) => {
    const { newest } = await openDiagram(granted, place)
    const tree = await findTree(granted.db, place.diagram.id, number)
    if (tree.length === 0) return failed({ field: '', message: 'There is no such version.' })
    if (number >= newest) return failed({ field: '', message: 'This is the newest version already.' })
    const edited = done({ tree, change: `Restored version ${number}` })
    return saveEdit(granted, place, { newest, edited, node: tree[0]!.id, restoredFrom: number })
  },
})

/** The thing and the test, for those who count tests under ideas; an event says which. */
const linked = (place: Place, node: string, test: string, counted: boolean) => ({
  output: { kind: 'saved', team: place.team.slug, area: place.area, node, version: 0, change: null } as Came,
  events: [
    {
      teamId: place.team.id,
      subject: { kind: 'driver-diagram', id: place.diagram.id },
      data: { area: place.area, node, test, counted },
    },
  ],
})

/** Counts a test of the team under an idea of its diagram. */
export const countTest = defineCommand({
  action: 'diagram.write',
  form: linkForm,
  load: loadDiagram,
  run: async ({ db, signature }, place, { node, test }) => {
    if (nodeOf(await findTree(db, place.diagram.id, place.diagram.newest), node)?.level !== 'idea')
      return failed({ field: '', message: 'Tests are counted under ideas that are in the diagram.' })
    try {
      await linkTest(db, { nodeId: node, testId: test }, signature)
      return done(linked(place, node, test, true))
    } catch (error) {
      if (violatedConstraint(error) !== 'driver_node_test_fits') throw error
      return failed({ field: 'test', message: 'Choose a test from the list.' })
    }
  },
})

/** Takes a test away from an idea again, where the team has linked the two. */
export const uncountTest = defineCommand({
  action: 'diagram.write',
  form: linkForm,
  load: loadDiagram,
  run: async ({ db }, place, { node, test }) => {
    if (nodeOf(await findTree(db, place.diagram.id, place.diagram.newest), node) === undefined)
      return failed({ field: '', message: 'This is not in the diagram any more.' })
    if (!(await unlinkTest(db, { nodeId: node, testId: test })))
      return failed({ field: '', message: 'It was not counted there by the team.' })
    return done(linked(place, node, test, false))
  },
})
