import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/**
 * Folded detail behind its own name. Opens without JavaScript and is printed open, or, where that would be
 * most of the paper, as on the screen.
 */
export function Disclosure({
  summary,
  open = false,
  printed = 'open',
  children,
}: {
  summary: ReactNode
  open?: boolean
  printed?: 'open' | 'as-on-screen'
  children: ReactNode
}) {
  return (
    <details open={open} className="group" data-as-on-screen={printed === 'as-on-screen' ? '' : undefined}>
      <summary className="inline-flex items-center gap-1 rounded py-1 pe-2 font-semibold text-brand hover:underline">
        <span className="transition-transform group-open:rotate-90">
          <Icon name="chevronRight" size="sm" />
        </span>
        {summary}
      </summary>
      <div className="pt-2 pb-3 ps-5">{children}</div>
    </details>
  )
}
