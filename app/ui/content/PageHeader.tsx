import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '../actions/Breadcrumb.tsx'

/**
 * The head of every page: the way back, the thing's name in small type, the result as the headline (the
 * page's only h1), a line of lead, and the one main action.
 */
export function PageHeader({
  trail,
  name,
  title,
  lead,
  action,
}: {
  trail?: readonly Crumb[]
  name?: ReactNode
  title: string
  lead?: ReactNode
  action?: ReactNode
}) {
  return (
    <header className="mb-8 space-y-3">
      {trail && trail.length > 0 && <Breadcrumb trail={trail} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-[44rem] space-y-2">
          <hgroup>
            {name && <p className="text-sm font-semibold text-quiet">{name}</p>}
            <h1 className="text-xl sm:text-2xl">{title}</h1>
          </hgroup>
          {lead && <div className="max-w-prose text-quiet">{lead}</div>}
        </div>
        {action && <div className="flex flex-wrap gap-3 sm:shrink-0">{action}</div>}
      </div>
    </header>
  )
}
