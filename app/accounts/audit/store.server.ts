import { addDays } from '#app/kernel/time/calendar-day.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { AuditEntry } from './audit-entry.ts'
import type { AuditSearch } from './forms.ts'

/**
 * The entries a search finds, newest first, older than `before`; at most `limit`. A page starts after the
 * last entry of the one before, so a late page costs no more.
 */
export async function listAudit(db: Db, search: AuditSearch, limit: number): Promise<AuditEntry[]> {
  const { person, team, action, from, to, before } = search
  const after = to === null ? null : addDays(to, 1)
  // A name may hold the signs that LIKE knows; they mean themselves here.
  const like = person === null ? null : `%${person.replace(/[\\%_]/g, '\\$&')}%`
  return db.$queryRaw<AuditEntry[]>`
    SELECT e.id::text, e.at, p.name AS person, e.actor_label AS "as", e.action,
      CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object('slug', t.slug, 'name', t.name) END AS team,
      e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.data
    FROM event e LEFT JOIN person p ON p.id = e.actor_id LEFT JOIN team t ON t.id = e.team_id
    WHERE (${before}::bigint IS NULL OR e.id < ${before}::bigint)
      AND (${like}::text IS NULL OR e.actor_id IN (SELECT id FROM person WHERE name ILIKE ${like} OR email ILIKE ${like}))
      AND (${team}::text IS NULL OR e.team_id = (SELECT id FROM team WHERE slug = ${team}))
      AND (${action}::text IS NULL OR e.action = ${action})
      AND (${from}::date IS NULL OR e.at >= (${from}::date::timestamp AT TIME ZONE 'UTC'))
      AND (${after}::date IS NULL OR e.at < (${after}::date::timestamp AT TIME ZONE 'UTC'))
    ORDER BY e.id DESC LIMIT ${limit}`
}

/** Every team by name, to search for (at most one a jurisdiction, so 59). */
export async function listTeamsToSearch(db: Db): Promise<{ slug: string; name: string }[]> {
  return db.team.findMany({ orderBy: { name: 'asc' }, select: { slug: true, name: true } })
}
