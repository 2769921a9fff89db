import { Notice } from '#app/ui/content/Notice.tsx'

/** Stands on every page that shows figures of the demo story. */
export function DemoNotice() {
  return (
    <Notice still>
      <p>Demo: the people and numbers here are invented.</p>
    </Notice>
  )
}
