import type { ReactNode } from 'react'
import { CHOICE } from '#app/kernel/merge.ts'
import { ChoiceOfTwo } from './ChoiceOfTwo.tsx'
import { useClash } from './clashes.tsx'

/**
 * At a field that somebody else has changed too: both values and the choice which stays. Nothing where there
 * is no clash.
 */
export function ClashChoice({ field, label }: { field: string; label: ReactNode }) {
  const clash = useClash(field)
  if (clash === null) return null
  return (
    <ChoiceOfTwo
      name={`${CHOICE}${field}`}
      legend={<>{label}: which of the two stays?</>}
      errors={clash.errors}
      yours={clash.typed}
      theirs={clash.saved}
      by="Saved meanwhile"
    />
  )
}
