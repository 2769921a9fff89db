import { STAGE_LABEL } from '../tests/transitions/stage.ts'
import type { Part, Worksheet, WorksheetStage } from './worksheet.ts'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'

/**
 * A worksheet in the layout people know: a head, then a box for each letter. It prints on one or two pages.
 */
export function WorksheetView({ sheet: { head, stages } }: { sheet: Worksheet }) {
  return (
    <div className="max-w-[60rem] space-y-3 print:space-y-1.5 print:text-[9pt] print:leading-snug">
      <div className="grid border-s border-t border-edge sm:grid-cols-3 print:grid-cols-3">
        {head.map((part) => (
          <HeadCell key={part.label} part={part} />
        ))}
      </div>
      {stages.map((stage) => (
        <StageBox key={stage.stage} {...stage} />
      ))}
    </div>
  )
}

/** What is said in a sentence takes the whole width. */
const WIDE = ['Name of the test', 'Overall aim', 'The cycle before']

function HeadCell({ part }: { part: Part }) {
  const wide = WIDE.includes(part.label)
  return (
    <div
      className={`min-w-0 border-e border-b border-edge px-2 py-1.5 print:py-0.5 ${wide ? 'sm:col-span-2 print:col-span-2' : ''} ${part.label === 'Overall aim' || part.label === 'The cycle before' ? 'sm:col-span-3 print:col-span-3' : ''}`}
    >
      <p className="text-sm text-quiet print:text-[8pt]">{part.label}</p>
      {part.kind === 'text' && <Written text={part.text} lines={1} />}
    </div>
  )
}

function StageBox({ stage, asks, parts }: WorksheetStage) {
  const name = STAGE_LABEL[stage]
  return (
    <section aria-labelledby={`sheet-${stage}`} className="border border-edge">
      <header className="flex items-baseline gap-3 border-b border-edge bg-brand-tint px-3 py-1">
        <h2 id={`sheet-${stage}`} className="text-lg print:text-[11pt]">
          {name}
        </h2>
        <p className="text-sm text-quiet">{asks}</p>
      </header>
      <div className="grid gap-x-6 gap-y-3 px-3 py-2 sm:grid-cols-2 print:grid-cols-2 print:gap-y-1 print:py-1">
        {parts.map((part) => (
          <PartView key={part.label} part={part} />
        ))}
      </div>
    </section>
  )
}

function PartView({ part }: { part: Part }) {
  switch (part.kind) {
    case 'text':
      return (
        <div className="min-w-0 break-inside-avoid">
          <h3 className="text-sm font-semibold print:text-[8.5pt]">{part.label}</h3>
          <Written text={part.text} lines={part.lines} />
        </div>
      )
    case 'choice':
      return (
        <div className="min-w-0 break-inside-avoid sm:col-span-2 print:col-span-2">
          <h3 className="text-sm font-semibold print:text-[8.5pt]">{part.label}</h3>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {part.choices.map(({ label, chosen }) => (
              <li key={label} className="inline-flex items-center gap-2">
                <span
                  aria-hidden
                  className="inline-flex size-4 shrink-0 items-center justify-center border border-ink text-sm leading-none font-bold"
                >
                  {chosen && '✓'}
                </span>
                <span className={chosen ? 'font-semibold' : undefined}>
                  {label}
                  {chosen && <VisuallyHidden> (chosen)</VisuallyHidden>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )
    case 'table':
      return <TableView part={part} />
  }
}

function TableView({ part: { label, columns, rows } }: { part: Extract<Part, { kind: 'table' }> }) {
  return (
    <div className="min-w-0 break-inside-avoid sm:col-span-2 print:col-span-2">
      <table className="w-full table-fixed border-collapse text-start">
        <caption className="text-start text-sm font-semibold">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="border border-line px-2 py-0.5 text-start text-sm font-normal text-quiet"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((words, column) => (
                <td
                  key={columns[column]}
                  className="h-7 border border-line print:h-5 px-2 py-0.5 align-top break-words whitespace-pre-line"
                >
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What was written, or lines to write on. */
function Written({ text, lines }: { text: string | null; lines: number }) {
  if (text !== null) return <p className="break-words whitespace-pre-line">{text}</p>
  return (
    <div>
      <VisuallyHidden>Not written yet</VisuallyHidden>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} aria-hidden className="h-6 border-b border-line print:h-5" />
      ))}
    </div>
  )
}
