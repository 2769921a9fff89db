import { sectorLabel, type Sector } from './sector.ts'

/** Which sectors a team still lacks, in a sentence; nothing when it lacks none. */
export function MissingSectors({ missing }: { missing: readonly Sector[] }) {
  if (missing.length === 0) return null
  const names = missing.map((sector) => sectorLabel(sector).toLowerCase().replace('medicaid', 'Medicaid'))
  return (
    <p className="max-w-prose">
      <strong className="font-semibold">Not in the team yet:</strong> {names.join(', ')}. Change lasts when
      those who decide, pay, deliver and live with the care work on it together.
    </p>
  )
}
