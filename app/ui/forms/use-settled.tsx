import { useNavigation } from '@remix-run/react'
import { useState } from 'react'

/**
 * The answer to a form, held back until the page has reloaded after it. For forms that begin afresh
 * with each load: shown at once, the answer would be followed by a second beginning, in which a choice made
 * meanwhile is lost.
 */
export function useSettled<Answer>(answer: Answer): Answer {
  const { state } = useNavigation()
  const [shown, setShown] = useState(answer)
  if (state !== 'idle' || shown === answer) return shown
  setShown(answer)
  return answer
}
