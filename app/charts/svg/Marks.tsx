import type { MarkGroup } from '../drawing/markers.ts'

/** One path for each kind of mark. */
export function Marks({ groups }: { groups: readonly MarkGroup[] }) {
  return (
    <>
      {groups.map(({ kind, path }) => (
        <path key={kind} className={`chart-mark chart-${kind}`} d={path} />
      ))}
    </>
  )
}
