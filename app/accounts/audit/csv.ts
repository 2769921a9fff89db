import { csvOf } from '#app/platform/files/csv.ts'
import { actionWords, detailWords, whoWords } from './audit-words.ts'
import type { AuditEntry } from './audit-entry.ts'

const HEAD = ['When (UTC)', 'Person', 'As', 'What', 'Action', 'Team', 'Kind', 'Subject', 'Details'] as const

/**
 * Entries of the audit log as a file, a line each; `cutAt`: how many there are at most, where older ones had
 * to be left out.
 */
export function auditCsv(entries: readonly AuditEntry[], cutAt: number | null): string {
  const rows = entries.map((entry) => [
    entry.at.toISOString(),
    whoWords(entry),
    entry.as,
    actionWords(entry.action),
    entry.action,
    entry.team?.name ?? null,
    entry.subjectKind,
    entry.subjectId,
    detailWords(entry.data),
  ])
  const note =
    cutAt === null
      ? []
      : [[`Older entries were left out: a file holds ${cutAt}. Choose an earlier last day.`]]
  return csvOf([HEAD, ...rows, ...note])
}
