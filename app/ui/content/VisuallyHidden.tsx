import type { ReactNode } from 'react'

/** Words for screen readers; sighted readers get the same from what is around. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>
}
