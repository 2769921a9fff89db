import { Chip } from '#app/ui/content/Chip.tsx'
import type { EvidenceLabel } from './evidence.ts'

const LOOKS = {
  strong: { tone: 'success', words: 'Strong evidence' },
  moderate: { tone: 'improve', words: 'Moderate evidence' },
  emerging: { tone: 'plain', words: 'Emerging evidence' },
  'expert-opinion': { tone: 'plain', words: 'Expert opinion' },
  superseded: { tone: 'concern', words: 'Superseded' },
} as const satisfies Record<EvidenceLabel, object>

/** How well an idea is supported, in one or two words. */
export function EvidenceChip({ label }: { label: EvidenceLabel }) {
  const { tone, words } = LOOKS[label]
  return (
    <Chip tone={tone} {...(label === 'superseded' && { icon: 'warning' })}>
      {words}
    </Chip>
  )
}
