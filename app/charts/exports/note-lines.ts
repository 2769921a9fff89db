import { monthLabel } from '#app/kernel/time/month.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import type { RunChartView } from '../view/chart.ts'
import { noteText } from '../marks/test-marks.ts'
import type { Annotation } from '../marks/marks.ts'
import { ANNOTATION_KIND_LABEL, POINT_MARK_LABEL } from '#app/measures/notes/notes.ts'

/**
 * What the flags, phases and crosses of a drawing mean, a sentence each, in the order of the list under
 * the chart.
 */
export function noteLines({ annotations, offAxis, phases, points, details, nhs }: RunChartView): string[] {
  const marked = details.flatMap(({ excluded, astronomical }, at) => {
    const when = periodLabel(points[at]!.period)
    return [
      ...(excluded === null ? [] : [`${POINT_MARK_LABEL.excluded}, ${when}: ${excluded}`]),
      ...(astronomical === null ? [] : [`${POINT_MARK_LABEL.astronomical}, ${when}: ${astronomical}`]),
    ]
  })
  return [
    ...(nhs ? [`${nhs.variationWords}. ${nhs.assuranceWords}.`] : []),
    ...annotations.map(({ number, note }) => `(${number}) ${noteInWords(note)}`),
    ...(annotations.some(({ note }) => note.test)
      ? [
          'Bars: tests from start to end; then a disc for adopted, a ring for adapted, a cross for abandoned, a square for stopped',
        ]
      : []),
    ...phases.flatMap(({ broken, from }) =>
      broken ? [`Changed definition since ${periodLabel(points[from]!.period)}: ${broken.note}`] : [],
    ),
    ...phases.flatMap(({ started, from }, i) =>
      started ? [`Phase ${i + 1} since ${periodLabel(points[from]!.period)}: ${started.reason}`] : [],
    ),
    ...marked,
    ...offAxis.map((note) => `${noteInWords(note)} (outside the chart)`),
  ]
}

function noteInWords(note: Annotation): string {
  const { kind, from, to } = note
  const when = to === null ? monthLabel(from) : `${monthLabel(from)} to ${monthLabel(to)}`
  return `${when}, ${ANNOTATION_KIND_LABEL[kind].toLowerCase()}: ${noteText(note)}`
}
