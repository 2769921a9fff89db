import { FILE_KINDS, sizeInWords } from '#app/files/kinds.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import type { RemovedAttachment } from './attachment.ts'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'

/** That files were removed, without their names and descriptions. */
export function RemovedFiles({ removed }: { removed: readonly RemovedAttachment[] }) {
  if (removed.length === 0) return null
  return (
    <Disclosure
      summary={removed.length === 1 ? 'One file was removed' : `${removed.length} files were removed`}
      printed="as-on-screen"
    >
      <ul className="space-y-1 text-sm text-quiet">
        {removed.map(({ id, kind, size, removedAt, removedBy }) => (
          <li key={id}>
            {FILE_KINDS[kind].words}, {sizeInWords(size)}: removed on {dayLabel(removedAt)}
            {removedBy && ` by ${removedBy}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
