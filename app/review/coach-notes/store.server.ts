import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { CoachNote } from './coach-note.ts'

const MOST_LISTED = 300

/** The notes about a team, newest first; `most`: only so many. */
export async function listCoachNotes(db: Db, teamId: string, most = MOST_LISTED): Promise<CoachNote[]> {
  const rows = await db.coachNote.findMany({
    where: { teamId },
    orderBy: [{ writtenAt: 'desc' }, { id: 'asc' }],
    take: most,
    include: { writer: { select: { id: true, name: true } } },
  })
  return rows.map(({ id, body, writtenAt, writer, withdrawnReason }) => ({
    ...{ id, at: writtenAt, by: writer, withdrawn: withdrawnReason },
    body: withdrawnReason === null ? body : '',
  }))
}

export async function addCoachNote(
  db: Db,
  note: { readonly teamId: string; readonly body: string },
  { at, by }: Signature & { readonly by: string },
): Promise<string> {
  const data = { ...note, writtenAt: at, writtenBy: by }
  return (await db.coachNote.create({ data, select: { id: true } })).id
}

/** Withdraws somebody's own note; false when it is none of theirs, or withdrawn already. */
export async function withdrawCoachNote(
  db: Db,
  note: { readonly id: string; readonly teamId: string; readonly writtenBy: string },
  reason: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.coachNote.updateMany({
    where: { ...note, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnReason: reason },
  })
  return count === 1
}
