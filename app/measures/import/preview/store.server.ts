import { createHash } from 'node:crypto'
import type { Prisma, Db } from '#app/platform/database/db.server.ts'
import type { FileChoices } from '../layouts/store.server.ts'
import type { ImportFiles } from '../read-sources.ts'
import type { Seen } from './seen.server.ts'

/** Smaller files are read again each time they are looked at: that takes only milliseconds. */
const LARGE_BYTES = 256 * 1024

export const isLarge = ({ main, denominator }: ImportFiles): boolean =>
  main.bytes.length + (denominator?.bytes.length ?? 0) > LARGE_BYTES

/**
 * The same choices have the same key, however they came: an address, a form and the database each have an
 * order of their own.
 */
function keyOf({ sheet, measure, mapping, where, layout, wide }: FileChoices): string {
  const choices = ordered({ sheet, measure, mapping, where, layout, wide })
  return createHash('sha256').update(JSON.stringify(choices)).digest('hex')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, one]) => [name, ordered(one)]))
}

/** Keeps what was found in a file under some choices, to be shown again. */
export async function keepPreview(db: Db, importId: string, choices: FileChoices, seen: Seen): Promise<void> {
  const preview = { found: seen as unknown as Prisma.InputJsonObject }
  const [newest] = await db.$queryRaw<{ last: bigint }[]>`
    SELECT coalesce(max(e.id), 0) AS last FROM value_import i LEFT JOIN event e ON e.team_id = i.team_id WHERE i.id = ${importId}::uuid`
  const lastEvent = newest?.last ?? 0n
  const choicesKey = keyOf(choices)
  await db.importPreview.upsert({
    where: { importId_choicesKey: { importId, choicesKey } },
    create: { importId, choicesKey, lastEvent, ...preview },
    update: { lastEvent, readAt: new Date(), ...preview },
  })
}

/**
 * What was found in a file under some choices within the last hour, unless something happened in the team
 * since; else null.
 */
export async function findPreview(db: Db, importId: string, choices: FileChoices): Promise<Seen | null> {
  const [row] = await db.$queryRaw<{ found: Seen }[]>`
    SELECT p.found FROM import_preview p JOIN value_import i ON i.id = p.import_id
    WHERE p.import_id = ${importId}::uuid AND p.choices_key = ${keyOf(choices)} AND p.read_at > now() - interval '1 hour'
      AND NOT EXISTS (SELECT 1 FROM event e WHERE e.team_id = i.team_id AND e.id > p.last_event)`
  return row?.found ?? null
}
