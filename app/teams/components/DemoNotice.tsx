import { Notice } from '#app/ui/content/Notice.tsx'

/** Stands on every page that shows figures of the demo story. */
export function DemoNotice() {
  return (
    <Notice still title="Demo team">
      <p>The people and numbers of this team are invented, to show how the collaboratory works.</p>
    </Notice>
  )
}
