import { useId, type ReactNode } from 'react'

/**
 * A table that scrolls inside itself, never the page. Give it `<thead>` and `<tbody>`; cells of numbers take
 * `className="num"`. The caption names it for everybody; hide it only under a heading that says the same.
 */
export function Table({
  caption,
  captionHidden = false,
  sticky = false,
  children,
}: {
  caption: string
  captionHidden?: boolean
  /** Keep the first column in sight while the rest scrolls. */
  sticky?: boolean
  children: ReactNode
}) {
  const captionId = useId()
  return (
    // The region takes the focus so that the keyboard can scroll it. It is what words hidden in cells are
    // placed by: else they would widen the page.
    <div
      role="region"
      aria-labelledby={captionId}
      tabIndex={0}
      data-scroll
      className="relative overflow-x-auto"
    >
      <table className={sticky ? 'table table-sticky' : 'table'}>
        <caption id={captionId} className={captionHidden ? 'sr-only' : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  )
}
