import type { ReactNode } from 'react'

/** Words for those who hear the page; sighted readers get the same from what stands around. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>
}
