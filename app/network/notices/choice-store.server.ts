import type { Db } from '#app/platform/database/db.server.ts'
import { FIRST_CHOICES, type NoticeChoices } from './choices.ts'
import { CHOSEN_KINDS, type ChosenKind } from './notice.ts'
import { FIRST_WAY, type Way } from './ways.ts'

/** How each kind of notice reaches somebody. */
export async function findWays(db: Db, personId: string): Promise<Record<ChosenKind, Way>> {
  const rows = await db.noticeChoice.findMany({ where: { personId }, take: CHOSEN_KINDS.length })
  const chosen = Object.fromEntries(rows.map(({ kind, way }) => [kind, way as Way]))
  return { ...FIRST_WAY, ...chosen }
}

/** What reaches somebody, how and when, with the clock they said is theirs. */
export async function findChoices(
  db: Db,
  personId: string,
): Promise<NoticeChoices & { readonly timeZone: string | null }> {
  const ways = await findWays(db, personId)
  const mail = await db.noticeMailChoice.findUnique({
    where: { personId },
    select: { digest: true, quietFrom: true, quietUntil: true },
  })
  const profile = await db.profile.findUnique({ where: { personId }, select: { timeZone: true } })
  return { ...FIRST_CHOICES, ...mail, ways, timeZone: profile?.timeZone ?? null }
}

export async function setWay(
  db: Db,
  personId: string,
  { kind, way }: { readonly kind: ChosenKind; readonly way: Way },
  at: Date,
): Promise<void> {
  const row = { way, chosenAt: at }
  await db.noticeChoice.upsert({
    where: { personId_kind: { personId, kind } },
    update: row,
    create: { ...row, personId, kind },
  })
}

/** Writes when mails may come; what is not named stays as it is. */
export async function setMailChoice(
  db: Db,
  personId: string,
  choice: Partial<Omit<NoticeChoices, 'ways'>>,
  at: Date,
): Promise<void> {
  const { digest, quietFrom, quietUntil } = FIRST_CHOICES
  await db.noticeMailChoice.upsert({
    where: { personId },
    update: { ...choice, chosenAt: at },
    create: { digest, quietFrom, quietUntil, ...choice, personId, chosenAt: at },
  })
}
