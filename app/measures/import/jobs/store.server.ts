import type { Db } from '#app/platform/database/db.server.ts'
import type { Progress } from './progress.ts'

export type Task = 'reading' | 'importing'

/** A file that takes long: how far it is, and its result. */
export type Work = {
  readonly id: string
  readonly fileName: string
  readonly task: Task
  readonly progress: Progress
  /**
   * Seconds since it was last heard of, by the clock of the database: that of the collaboratory may stand
   * still.
   */
  readonly silentSeconds: number
  readonly end: WorkEnd | null
}

/** The page that shows the result, or why nothing did. */
export type WorkEnd = { readonly path: string } | { readonly message: string }

/** Notes a file that takes long. Deletes those of the day before. */
export async function addWork(
  db: Db,
  { teamId, fileName, task }: { teamId: string; fileName: string; task: Task },
): Promise<string> {
  await db.$executeRaw`DELETE FROM import_work WHERE started_at < now() - interval '1 day'`
  const { id } = await db.importWork.create({ data: { teamId, fileName, task }, select: { id: true } })
  return id
}

/** Notes the progress, and that it goes on. */
export async function noteProgress(db: Db, id: string, { doing, row, of }: Progress): Promise<void> {
  const at = Math.min(row, of)
  await db.$executeRaw`
    UPDATE import_work SET doing = ${doing}, row_at = ${at}, row_count = ${of}, heard_at = now()
    WHERE id = ${id}::uuid AND ended_at IS NULL`
}

export async function endWork(db: Db, id: string, end: WorkEnd): Promise<void> {
  const path = 'path' in end ? end.path : null
  const message = 'message' in end ? end.message : null
  await db.$executeRaw`
    UPDATE import_work SET ended_at = now(), result_path = ${path}, message = ${message}
    WHERE id = ${id}::uuid AND ended_at IS NULL`
}

type WorkRow = {
  fileName: string
  task: Task
  doing: Progress['doing']
  rowAt: number
  rowCount: number
  silentSeconds: number
  resultPath: string | null
  message: string | null
}

export async function findWork(db: Db, teamId: string, id: string): Promise<Work | null> {
  const [row] = await db.$queryRaw<WorkRow[]>`
    SELECT file_name AS "fileName", task, doing, row_at AS "rowAt", row_count AS "rowCount",
      extract(epoch FROM now() - heard_at)::float AS "silentSeconds", result_path AS "resultPath", message
    FROM import_work WHERE id = ${id}::uuid AND team_id = ${teamId}::uuid`
  if (row === undefined) return null
  const { fileName, task, doing, rowAt, rowCount, silentSeconds, resultPath, message } = row
  const end = resultPath !== null ? { path: resultPath } : message !== null ? { message } : null
  return { id, fileName, task, progress: { doing, row: rowAt, of: rowCount }, silentSeconds, end }
}
