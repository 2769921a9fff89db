import {
  DEFAULT_HANDLINGS,
  HANDLINGS,
  IDENTIFYING_KINDS,
  type Handling,
  type Handlings,
  type IdentifyingKind,
} from '#app/kernel/identifying/kinds.ts'
import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'

/** When and by whom a kind was set; by name, null for an account that is closed. */
export type SetHandling = { readonly at: Date; readonly by: string | null }

/** How each kind of identifying text is handled, and who decided so where it was changed. */
export async function findHandlings(
  db: Db,
): Promise<{ handlings: Handlings; set: Partial<Record<IdentifyingKind, SetHandling>> }> {
  const rows = await db.identifyingHandling.findMany({
    select: { kind: true, handling: true, setAt: true, setPerson: { select: { name: true } } },
  })
  const handlings: Record<IdentifyingKind, Handling> = { ...DEFAULT_HANDLINGS }
  const set: Partial<Record<IdentifyingKind, SetHandling>> = {}
  for (const { kind: name, handling: written, setAt, setPerson } of rows) {
    const kind = IDENTIFYING_KINDS.find((one) => one === name)
    const handling = HANDLINGS.find((one) => one === written)
    if (kind === undefined || handling === undefined) continue
    handlings[kind] = handling
    set[kind] = { at: setAt, by: setPerson?.name ?? null }
  }
  return { handlings, set }
}

/** Writes how a kind is handled from now on. */
export async function writeHandling(
  db: Db,
  { kind, handling }: { kind: IdentifyingKind; handling: Handling },
  { at, by }: Signature,
): Promise<void> {
  const { id: collaborativeId } = await db.collaborative.findFirstOrThrow({ select: { id: true } })
  const data = { handling, setAt: at, setBy: by }
  await db.identifyingHandling.upsert({
    where: { collaborativeId_kind: { collaborativeId, kind } },
    create: { collaborativeId, kind, ...data },
    update: data,
  })
}
