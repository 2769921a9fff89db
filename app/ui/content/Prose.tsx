import type { ReactNode } from 'react'

/** Running text in one measure and one rhythm. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}
