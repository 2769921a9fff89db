import { Discussion } from './Discussion.tsx'
import type { DriverDiscussion } from './queries.server.ts'

/** What is said of the driver that was chosen in a diagram; nothing where none was. */
export function DriverSection({ chosen }: { chosen: DriverDiscussion | null }) {
  if (chosen === null) return null
  const { label, current, discussion } = chosen
  return (
    <div id="driver" className="scroll-mt-4 space-y-3" data-chrome>
      <Discussion discussion={discussion} of={label} />
      {!current && (
        <p className="max-w-prose text-sm text-quiet">
          This driver is not in the newest version of the diagram any more.
        </p>
      )}
    </div>
  )
}
