import type { Db } from '#app/platform/database/db.server.ts'
import type { Sharing, Test } from '../tests/test.ts'
import type { Signature } from '#app/kernel/signature.ts'

export async function shareTest(
  db: Db,
  { id }: Pick<Test, 'id'>,
  sharing: Sharing,
  { at, by }: Signature,
): Promise<void> {
  await db.pdsaTest.update({ where: { id }, data: { sharing, changedAt: at, changedBy: by } })
}

/** Who may read the new tests of a team from now on. */
export async function setUsualSharing(
  db: Db,
  teamId: string,
  sharing: Sharing,
  { at, by }: Signature,
): Promise<void> {
  const said = { sharing, setAt: at, setBy: by }
  await db.pdsaTeamSetting.upsert({ where: { teamId }, create: { teamId, ...said }, update: said })
}
