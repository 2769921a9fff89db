import type { Signature } from '#app/kernel/signature.ts'
import type { Prisma, Db } from '#app/platform/database/db.server.ts'
import type { Choices, LayoutChoices } from '../parse/address.ts'

export type FileChoices = Choices & LayoutChoices

/** How a file of this shape was read for the team the last time, and when; null when there was none. */
export async function findLayout(
  db: Db,
  teamId: string,
  shape: string,
): Promise<{ choices: FileChoices; usedAt: Date } | null> {
  const [row] = await db.$queryRaw<{ choices: FileChoices; usedAt: Date }[]>`
    SELECT choices, used_at AS "usedAt" FROM import_layout WHERE team_id = ${teamId}::uuid AND shape = ${shape}`
  return row ?? null
}

const MOST_STORED = 50

/** Remembers how a file was read; of very many the ones used longest ago are forgotten. */
export async function keepLayout(
  db: Db,
  { teamId, shape }: { teamId: string; shape: string },
  choices: FileChoices,
  { at, by }: Signature,
): Promise<void> {
  const layout = { choices: choices as unknown as Prisma.InputJsonObject, usedAt: at, usedBy: by }
  await db.importLayout.upsert({
    where: { teamId_shape: { teamId, shape } },
    create: { teamId, shape, ...layout },
    update: layout,
  })
  await db.$executeRaw`
    DELETE FROM import_layout WHERE team_id = ${teamId}::uuid AND shape NOT IN (
      SELECT shape FROM import_layout WHERE team_id = ${teamId}::uuid ORDER BY used_at DESC, shape LIMIT ${MOST_STORED})`
}
