import { Icon, type IconName } from '#app/ui/content/Icon.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import type { PastePreview, PreviewCell } from './preview.ts'

const LOOK: Record<PreviewCell['kind'], { word: string; icon: IconName; look: string; ink: string }> = {
  new: { word: 'New', icon: 'add', look: 'bg-success-tint', ink: 'text-success' },
  changed: { word: 'Changed', icon: 'entry', look: 'bg-concern-tint', ink: 'text-concern' },
  same: { word: 'Same', icon: 'check', look: '', ink: 'text-quiet' },
  refused: { word: 'Refused', icon: 'alert', look: 'bg-problem-tint', ink: 'text-problem' },
}

/**
 * Months down, measures across, as it was most likely pasted; each cell says in a word what would happen to
 * it.
 */
export function PastePreviewTable({ preview }: { preview: PastePreview }) {
  return (
    <Table caption="Preview of each figure" sticky>
      <thead>
        <tr>
          <th scope="col">Period</th>
          {preview.measures.map(({ slug, name }) => (
            <th key={slug} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map(({ period, cells }) => (
          <tr key={period}>
            <th scope="row" className="sm:whitespace-nowrap">
              {period}
            </th>
            {cells.map((cell, at) => (
              <td key={preview.measures[at]!.slug} className={cell ? LOOK[cell.kind].look : ''}>
                {cell && <Cell cell={cell} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Cell({ cell: { kind, asked, text, old, reason } }: { cell: PreviewCell }) {
  const { word, icon, ink } = LOOK[kind]
  return (
    <>
      <span className={`flex items-center gap-1 text-xs font-semibold ${ink}`}>
        <Icon name={icon} size="sm" /> {word}
        {asked && ', asked above'}
      </span>
      <span className="tabular-nums">
        {old !== null && (
          <>
            <s className="text-quiet">{old}</s>
            {' → '}
          </>
        )}
        {text}
      </span>
      {reason !== null && <span className="block text-xs text-problem">{reason}</span>}
    </>
  )
}
