import { periodLabel } from '#app/kernel/time/period.ts'
import { monthLabel } from '#app/kernel/time/month.ts'
import type { RunChartView } from '../view/chart.ts'
import type { Annotation } from '../marks/marks.ts'
import { ANNOTATION_KIND_LABEL } from '#app/measures/notes/notes.ts'
import { testInWords } from '../marks/test-marks.ts'
import { missingInWords } from '../words/words.ts'
import { Link } from '#app/ui/actions/Link.tsx'

/** What the chart's flags, phases, crosses and gaps mean, under it; nothing when there are none. */
export function ChartNotes({ chart }: { chart: RunChartView }) {
  const { annotations, offAxis, phases, points, details } = chart
  const missing = missingInWords(points, chart.measure.frequency, { withShort: true })
  const marked = details.flatMap(({ excluded, astronomical }, at) => {
    const label = periodLabel(points[at]!.period)
    return [
      ...(excluded === null ? [] : [{ label, what: 'Left out', why: excluded }]),
      ...(astronomical === null ? [] : [{ label, what: 'Astronomical', why: astronomical }]),
    ]
  })
  const started = phases.flatMap(({ started, from }, i) =>
    started ? [{ number: i + 1, since: periodLabel(points[from]!.period), why: started.reason }] : [],
  )
  const broken = phases.flatMap(({ broken: change, from }) =>
    change ? [{ since: periodLabel(points[from]!.period), why: change.note }] : [],
  )
  const later = [...broken, ...started, ...marked, ...offAxis].length > 0
  const superseded = (chart.superseded ?? []).filter(({ value }) => value !== null)
  if (!missing && annotations.length === 0 && !later && superseded.length === 0) return null
  return (
    <figcaption className="chart-key">
      {annotations.length > 0 && (
        <ol className="chart-notes">
          {annotations.map(({ number, note }) => (
            <li key={note.id} value={number}>
              <NoteText note={note} />
            </li>
          ))}
        </ol>
      )}
      {annotations.some(({ note }) => note.test) && <TestKey />}
      {later && (
        <ul className="chart-marked">
          {broken.map(({ since, why }) => (
            <li key={since}>
              <b>Changed definition since {since}.</b> {why} Figures before it do not compare with those after
              it.
            </li>
          ))}
          {started.map(({ number, since, why }) => (
            <li key={number}>
              <b>
                Phase {number} since {since}.
              </b>{' '}
              {why}
            </li>
          ))}
          {marked.map(({ label, what, why }) => (
            <li key={`${what} ${label}`}>
              <b>
                {what}: {label}.
              </b>{' '}
              {why}
            </li>
          ))}
          {offAxis.map((note) => (
            <li key={note.id}>
              <NoteText note={note} /> (outside the chart)
            </li>
          ))}
        </ul>
      )}
      {superseded.length > 0 && (
        <p>
          <span aria-hidden>□</span> Open squares: what a corrected figure said before. The table says who
          corrected it and when.
        </p>
      )}
      {missing && <p>{missing}</p>}
    </figcaption>
  )
}

/** Shapes that show what was decided about a test, as above the plot. */
const DECISION_SHAPES = [
  ['●', 'adopted'],
  ['○', 'adapted'],
  ['×', 'abandoned'],
  ['□', 'stopped'],
] as const

function TestKey() {
  return (
    <p>
      Bars above the chart: tests of change from start to end, then{' '}
      {DECISION_SHAPES.map(([shape, word], at) => (
        <span key={word}>
          {at > 0 && ', '}
          <span aria-hidden>{shape} </span>
          {word}
        </span>
      ))}
      .
    </p>
  )
}

function NoteText({ note }: { note: Annotation }) {
  const when = note.to === null ? monthLabel(note.from) : `${monthLabel(note.from)} to ${monthLabel(note.to)}`
  if (note.test) {
    return (
      <>
        <b>{when}, test.</b> <Link href={note.test.href}>{note.text}</Link>: {testInWords(note)}
      </>
    )
  }
  return (
    <>
      <b>
        {when}, {ANNOTATION_KIND_LABEL[note.kind].toLowerCase()}.
      </b>{' '}
      {note.text}
    </>
  )
}
