import { dayLabel } from '#app/kernel/time/day.ts'
import { Notice } from '#app/ui/content/Notice.tsx'

/** In the place of the composer: until when somebody cannot post, and what staff wrote to them. */
export const Paused = ({ pause }: { pause: { readonly until: Date; readonly reason: string } }) => (
  <div id="reply" className="py-4">
    <Notice kind="caution" still title={`You can post again on ${dayLabel(pause.until)}`}>
      <p>National staff paused your posting until then; you can read everything as before.</p>
      <p className="break-words">They write: {pause.reason}</p>
    </Notice>
  </div>
)
