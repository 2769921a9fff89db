import { ChartTable } from '../view/ChartTable.tsx'
import { RunChart } from '../svg/RunChart.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import type { GalleryEntry } from './entry.ts'

/**
 * One chart type: when to use it, an example with its headline, what its lines are, the numbers, and who says
 * so.
 */
export function GalleryItem({ entry }: { entry: GalleryEntry }) {
  const { id, title, when, lines, source, figures, chart } = entry
  return (
    <section aria-labelledby={id} className="space-y-3 print:space-y-1.5 print:break-inside-avoid">
      <h2 id={id} className="scroll-mt-6 text-xl">
        {title}
      </h2>
      <p className="max-w-prose print:max-w-none">{when}</p>
      <div>
        <p className="text-sm font-semibold text-quiet">
          {chart.measure.name}
          {figures === null && ' (invented figures)'}
        </p>
        <p className="font-semibold">{chart.headline}</p>
      </div>
      {/* Two charts of this width share a page of paper. */}
      <div className="print:max-w-[36rem]">
        <RunChart chart={chart} />
      </div>
      <p className="max-w-prose print:max-w-none text-sm">{lines}</p>
      <p className="max-w-prose print:max-w-none text-sm text-quiet">
        Method: {source}. Figures: {figures ?? 'invented for this page'}.
      </p>
      <Disclosure summary={`The numbers of this ${title.replace(/ \(.*/, '')}`} printed="as-on-screen">
        <ChartTable chart={chart} />
      </Disclosure>
    </section>
  )
}
