import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { FIRST_CHOICES } from '../notices/choices.ts'
import type { NoticeKind } from '../notices/notice.ts'
import { FIRST_ZONE } from '../notices/quiet-hours.ts'
import { firstWay, type Way } from '../notices/ways.ts'
import type { Level } from '../topics/forms.ts'

/** Who gets mails of the network: with an open account, and no person of the demo. */
const MAILED = Prisma.sql`p.closed_at IS NULL AND p.demo_persona IS NULL`
/** When a person was last here: anyone who never came was so when they were let in. */
const SEEN = Prisma.sql`COALESCE(p.last_seen_at, p.created_at)`
const QUIET = Prisma.sql`COALESCE(m.quiet_from, ${FIRST_CHOICES.quietFrom})::int AS "quietFrom",
  COALESCE(m.quiet_until, ${FIRST_CHOICES.quietUntil})::int AS "quietUntil", COALESCE(f.time_zone, ${FIRST_ZONE}) AS zone`

export type Mailable = {
  readonly personId: string
  readonly address: string
  readonly name: string
  readonly seenAt: Date
  readonly quietFrom: number
  readonly quietUntil: number
  readonly zone: string
}

export type MailableNotice = Mailable & {
  readonly topicId: string
  readonly kind: NoticeKind
  readonly count: number
  readonly firstNumber: number
  readonly lastNumber: number
  readonly mailedNumber: number | null
  readonly way: Way | null
  readonly level: Level
}

/**
 * An unread notice with the person who it is for, who gets their mails one after the other until the
 * transaction ends; null when it was read, or its person gets no mails.
 */
export async function takeNotice(db: Db, id: string): Promise<MailableNotice | null> {
  const [row] = await db.$queryRaw<MailableNotice[]>`
    SELECT p.id::text AS "personId", p.email AS address, p.name, ${SEEN} AS "seenAt", ${QUIET}, n.topic_id::text AS "topicId", n.kind,
      n.count, n.first_number AS "firstNumber", n.last_number AS "lastNumber", n.mailed_number AS "mailedNumber", c.way,
      COALESCE(r.level, 'normal') AS level
    FROM notice n JOIN person p ON p.id = n.person_id LEFT JOIN notice_choice c ON c.person_id = p.id AND c.kind = n.kind
    LEFT JOIN notice_mail_choice m ON m.person_id = p.id LEFT JOIN profile f ON f.person_id = p.id
    LEFT JOIN topic_reader r ON r.person_id = p.id AND r.topic_id = n.topic_id
    WHERE n.id = ${id}::uuid AND n.read_at IS NULL AND n.place = 'app' AND ${MAILED} FOR UPDATE OF p`
  return row ? { ...row, way: row.way ?? firstWay(row.kind) } : null
}

/** How many mails at once somebody got since an instant. */
export const countMails = (db: Db, personId: string, since: Date): Promise<number> =>
  db.noticeMail.count({ where: { personId, queuedAt: { gt: since } } })

/** Whether somebody was asked since an instant whether they are still here. */
export const wasAsked = async (db: Db, personId: string, since: Date): Promise<boolean> =>
  (await db.noticeMail.count({ where: { personId, kind: 'still-here', queuedAt: { gt: since } } })) > 0

/** Notes a mail, with the post that it is about; gives its id. */
export async function noteMail(
  db: Db,
  mail: {
    readonly personId: string
    readonly kind: 'at-once' | 'still-here'
    readonly queuedAt: Date
  } & Partial<PostPlace>,
): Promise<string> {
  return (await db.noticeMail.create({ data: mail, select: { id: true } })).id
}

type PostPlace = { readonly topicId: string; readonly number: number }

/** Notes up to which post somebody was sent mail about a notice. */
export async function noteMailed(db: Db, noticeId: string, number: number): Promise<void> {
  await db.notice.update({ where: { id: noticeId }, data: { mailedNumber: number } })
}

/**
 * People who want a digest, were here since an instant and have none of the week yet; `only` looks at one
 * person.
 */
export async function listDigestPeople(
  db: Db,
  week: CalendarDay,
  seenSince: Date,
  only: string | null = null,
): Promise<Mailable[]> {
  return db.$queryRaw<Mailable[]>`
    SELECT p.id::text AS "personId", p.email AS address, p.name, ${SEEN} AS "seenAt", ${QUIET}
    FROM person p LEFT JOIN notice_mail_choice m ON m.person_id = p.id LEFT JOIN profile f ON f.person_id = p.id
    WHERE ${MAILED} AND (${only}::uuid IS NULL OR p.id = ${only}::uuid) AND COALESCE(m.digest, TRUE) AND ${SEEN} > ${seenSince}
      AND NOT EXISTS (SELECT FROM notice_digest d WHERE d.person_id = p.id AND d.week_start = ${new Date(week)}::date)
    ORDER BY p.id`
}

/** Takes the digest of a week for a person; false when it was made before. */
export async function takeDigest(db: Db, personId: string, week: CalendarDay, at: Date): Promise<boolean> {
  const data = { personId, weekStart: new Date(week), madeAt: at }
  return (await db.noticeDigest.createMany({ data: [data], skipDuplicates: true })).count === 1
}

/** What earlier digests of a person held: ids of topics, and charts with their sentences. */
export async function listDigested(
  db: Db,
  personId: string,
): Promise<{ topics: ReadonlySet<string>; charts: ReadonlySet<string> }> {
  const topics = await db.$queryRaw<{ id: string }[]>`
    SELECT topic_id::text AS id FROM notice_digest_topic WHERE person_id = ${personId}::uuid`
  const charts = await db.$queryRaw<{ chart: string }[]>`
    SELECT chart FROM notice_digest WHERE person_id = ${personId}::uuid AND chart IS NOT NULL`
  return { topics: new Set(topics.map(({ id }) => id)), charts: new Set(charts.map(({ chart }) => chart)) }
}

/** Topics that somebody has unread notices of which they want in the digest alone. */
export async function listForDigest(db: Db, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT topic_id::text AS id FROM notice WHERE person_id = ${personId}::uuid AND read_at IS NULL AND place = 'digest'`
  return new Set(rows.map(({ id }) => id))
}

export async function noteDigest(
  db: Db,
  { personId, week }: { readonly personId: string; readonly week: CalendarDay },
  { topics, chart }: { readonly topics: readonly string[]; readonly chart: string | null },
): Promise<void> {
  const key = { personId, weekStart: new Date(week) }
  await db.noticeDigest.update({ where: { personId_weekStart: key }, data: { chart } })
  await db.noticeDigestTopic.createMany({ data: topics.map((topicId) => ({ ...key, topicId })) })
}

/** The address of an open account; null when it is closed. */
export async function findAddress(db: Db, personId: string): Promise<string | null> {
  const row = await db.person.findFirst({ where: { id: personId, closedAt: null }, select: { email: true } })
  return row?.email ?? null
}
