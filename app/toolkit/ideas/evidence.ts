/**
 * How well an idea is supported, from most to least; `superseded` stands for ideas that later evidence spoke
 * against.
 */
export const EVIDENCE_LABELS = ['strong', 'moderate', 'emerging', 'expert-opinion', 'superseded'] as const
export type EvidenceLabel = (typeof EVIDENCE_LABELS)[number]

type Meaning = { readonly name: string; readonly definition: string }

export const EVIDENCE: Readonly<Record<EvidenceLabel, Meaning>> = {
  strong: {
    name: 'Strong',
    definition:
      'Trials, or a systematic review of them, agree that it changes what happens to families, or how many stop smoking.',
  },
  moderate: {
    name: 'Moderate',
    definition: 'Studies with a comparison, or before and after in several places, point the same way.',
  },
  emerging: {
    name: 'Emerging',
    definition:
      'Tried and reported in one place or a few, without a comparison, or with results that do not agree.',
  },
  'expert-opinion': {
    name: 'Expert opinion',
    definition:
      'Rests on a guideline, on how the problem works, or on experience. We know of no study of the idea itself.',
  },
  superseded: {
    name: 'Superseded',
    definition:
      'Later evidence spoke against it. It stays here so that the history can be read, and is not to be tested.',
  },
}
