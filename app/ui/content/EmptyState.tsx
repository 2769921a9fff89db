import type { ReactNode } from 'react'

/** Where nothing is yet: what belongs here, why it helps, and the one action that starts it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="rounded border border-dashed border-edge px-6 py-8">
      <p className="text-lg font-semibold">{title}</p>
      <div className="mt-2 max-w-prose text-quiet">{children}</div>
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}
