import { monthLabel } from '#app/kernel/time/month.ts'
import type { DefinitionSpell } from './versions/versions.ts'

/** When a version is in force: "from the beginning through Dec 2025", "from Jan 2026 on". */
export function spellWords({ from, to }: Pick<DefinitionSpell, 'from' | 'to'>): string {
  const start = from === null ? 'from the beginning' : `from ${monthLabel(from)}`
  return to === null ? `${start} on` : `${start} through ${monthLabel(to)}`
}
