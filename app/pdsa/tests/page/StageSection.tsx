import type { ReactNode } from 'react'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { STAGE_LABEL, type OpenStage } from '../transitions/stage.ts'

/**
 * One of the four parts of a test's page. Folded while a later one is open, for those who carry the test on.
 */
export function StageSection({
  stage,
  lead,
  folded = false,
  children,
}: {
  stage: OpenStage
  lead?: ReactNode
  folded?: boolean
  children: ReactNode
}) {
  return (
    <section id={stage} aria-labelledby={`${stage}-heading`} className="scroll-mt-4 space-y-3">
      <h2 id={`${stage}-heading`} className="text-xl">
        {STAGE_LABEL[stage]}
      </h2>
      {lead && <p className="max-w-prose text-quiet">{lead}</p>}
      {folded ? (
        <Disclosure summary={`What was written in ${STAGE_LABEL[stage]}`}>{children}</Disclosure>
      ) : (
        children
      )}
    </section>
  )
}
