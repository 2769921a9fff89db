import { done, type Result } from '#app/kernel/result.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import type { EventNote } from '#app/platform/database/events.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { Team } from '#app/teams/team.ts'
import type { Came, Met } from './save-outcome.ts'
import { clashOf, type Intent } from './clash.ts'
import type { Edited } from './edit.ts'
import { nameIn } from '../picture.ts'
import { nodeOf, type Tree, type TreeNode } from '../tree.ts'
import {
  addVersion,
  findTree,
  holdDiagram,
  listDiagramMeasures,
  listVersions,
  type Diagram,
} from '../store.server.ts'

export type Place = { readonly team: Team; readonly area: AreaSlug; readonly diagram: Diagram }

type Changed = Result<{ readonly output: Came; readonly events: readonly EventNote[] }>

/** What a command gives where somebody else was first. */
export const met = (output: Met): Changed => done({ output, events: [] })

export type Opened = {
  readonly now: Tree
  readonly newest: number
  readonly nameOf: (node: TreeNode) => string
}

/** The newest version, held against everybody else until the command is through. */
export async function openDiagram({ db }: Granted, { team, diagram }: Place): Promise<Opened> {
  await holdDiagram(db, diagram.id)
  const [[newest], measures] = await Promise.all([
    listVersions(db, diagram.id, { limit: 1 }),
    listDiagramMeasures(db, team.id),
  ])
  const now = await findTree(db, diagram.id, newest!.number)
  return { now, newest: newest!.number, nameOf: nameIn(measures) }
}

/** Writes the outcome of an edit as the next version, with the event; problems go back as they are. */
export async function saveEdit(
  { db, signature }: Granted,
  { team, area, diagram }: Place,
  {
    newest,
    edited,
    node,
    restoredFrom,
  }: { newest: number; edited: Edited; node: string; restoredFrom?: number },
): Promise<Changed> {
  if (!edited.ok) return edited
  const saved = { kind: 'saved', team: team.slug, area, node } as const
  if (edited.value === null) return done({ output: { ...saved, version: newest, change: null }, events: [] })
  const { tree, change } = edited.value
  const version = { number: newest + 1, change, tree, ...(restoredFrom && { restoredFrom }) }
  await addVersion(db, diagram.id, version, signature)
  const event = {
    teamId: team.id,
    subject: { kind: 'driver-diagram', id: diagram.id },
    data: { area, version: newest + 1, change },
  }
  return done({ output: { ...saved, version: newest + 1, change }, events: [event] })
}

const MOST_SINCE = 10

/**
 * Whether somebody else has changed the same thing since it was seen; null when not, or when the asker has
 * seen it and insists.
 */
export async function meeting(
  { db }: Granted,
  { diagram }: Place,
  { now, newest, nameOf }: Opened,
  intent: Intent,
  { seen, insist }: { seen: number; insist?: number | undefined },
): Promise<Met | null> {
  const against = insist ?? seen
  if (against >= newest) return null
  const then = await findTree(db, diagram.id, against)
  const clash = clashOf(intent, then, now)
  if (clash === null) return null
  const today = nodeOf(now, intent.id)
  const parentOf = (tree: Tree, id: string | null | undefined) => {
    const parent = id ? nodeOf(tree, id) : undefined
    return parent ? `under “${nameOf(parent)}”` : null
  }
  const sides =
    intent.kind === 'move'
      ? { theirs: parentOf(now, today?.parentId), yours: parentOf(now, intent.parentId) }
      : intent.kind === 'rename'
        ? { theirs: today?.label ?? null, yours: intent.label }
        : { theirs: today ? nameOf(today) : null, yours: null }
  const again: Record<string, string> =
    intent.kind === 'move'
      ? { parent: intent.parentId }
      : intent.kind === 'rename'
        ? { label: intent.label }
        : {}
  const since = await listVersions(db, diagram.id, { after: against, limit: MOST_SINCE })
  const what = intent.kind
  return { kind: 'met', node: intent.id, what, clash, ...sides, again, seen, now: newest, since }
}
