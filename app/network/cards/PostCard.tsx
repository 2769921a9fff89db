import { DrawnSmall } from '#app/charts/svg/DrawnSmall.tsx'
import type { Card } from './card.ts'

/**
 * A chart, test, idea, aim or topic inside a post. Null: it is not open to the reader, who learns nothing of
 * it.
 */
export function PostCard({ card }: { card: Card | null }) {
  if (card === null)
    return (
      <div className="post-card">
        <p className="post-card-quiet">Not open to you</p>
      </div>
    )
  const { href, kind, title, lines, chart } = card
  return (
    <div className="post-card">
      <p className="post-card-quiet">{kind}</p>
      <p>
        <a href={href}>{title}</a>
      </p>
      {chart && <DrawnSmall chart={chart} />}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
