import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { EVIDENCE, EVIDENCE_LABELS } from './evidence.ts'

/** What each label means, folded away until somebody asks. */
export function EvidenceLabels() {
  return (
    <Disclosure summary="What the evidence labels mean">
      <DefinitionList
        items={EVIDENCE_LABELS.map((label) => ({
          term: EVIDENCE[label].name,
          value: EVIDENCE[label].definition,
        }))}
      />
    </Disclosure>
  )
}
