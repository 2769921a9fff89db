import { sourceOf, type SourceKey } from './source.ts'

/** The numbered sources at the foot of the page. */
export function SourceList({ sources }: { sources: readonly SourceKey[] }) {
  return (
    <ol className="max-w-prose list-decimal space-y-1.5 ps-6 text-sm">
      {sources.map((key, at) => {
        const { title, by, where } = sourceOf(key)
        return (
          <li key={key} id={`source-${at + 1}`} className="target:bg-brand-tint">
            <cite className="not-italic">{title}</cite>. {by}. <span className="text-quiet">{where}</span>
          </li>
        )
      })}
    </ol>
  )
}
