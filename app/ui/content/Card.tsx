import type { ReactNode } from 'react'

/**
 * One thing among several. Give it a heading at the level the page needs; a card that leads somewhere has a
 * link in its heading, not around itself, so that its text can still be selected and read.
 */
export function Card({
  as: Tag = 'article',
  labelledBy,
  children,
}: {
  as?: 'article' | 'section' | 'div' | 'li'
  labelledBy?: string
  children: ReactNode
}) {
  return (
    <Tag data-card aria-labelledby={labelledBy} className="min-w-0 rounded border border-line bg-raised p-5">
      {children}
    </Tag>
  )
}
