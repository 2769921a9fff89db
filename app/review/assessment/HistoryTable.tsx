import { dayLabel } from '#app/kernel/time/day.ts'
import { monthLabel } from '#app/kernel/time/month.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import type { Assessment } from './assessment.ts'
import { GIVER_LABEL, scoreLabel } from './score.ts'
import { beforeWords } from './words.ts'

const SHOWN = 12

/** Every score that was given, newest month first; those that another took the place of say when. */
export function HistoryTable({
  assessments,
  newestWording,
}: {
  assessments: readonly Assessment[]
  newestWording: number
}) {
  const rows = assessments.map((assessment) => ({ assessment, before: beforeOf(assessment, assessments) }))
  const [first, rest] = [rows.slice(0, SHOWN), rows.slice(SHOWN)]
  return (
    <div className="space-y-3">
      <Rows caption="Scores, newest month first" rows={first} newestWording={newestWording} />
      {rest.length > 0 && (
        <Disclosure summary={`Earlier scores (${rest.length})`}>
          <Rows caption="Earlier scores" rows={rest} newestWording={newestWording} />
        </Disclosure>
      )}
    </div>
  )
}

/** The score of the same side, and of a coach by the same person, for the month before that has one. */
const beforeOf = (now: Assessment, all: readonly Assessment[]): Assessment | null =>
  all.find(
    ({ giver, month, by, supersededAt }) =>
      supersededAt === null &&
      giver === now.giver &&
      month < now.month &&
      (giver === 'team' || by.id === now.by.id),
  ) ?? null

type Row = { readonly assessment: Assessment; readonly before: Assessment | null }

function Rows({
  caption,
  rows,
  newestWording,
}: {
  caption: string
  rows: readonly Row[]
  newestWording: number
}) {
  return (
    <Table caption={caption} captionHidden sticky>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">From</th>
          <th scope="col">Score</th>
          <th scope="col">Why</th>
          <th scope="col">Given</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ assessment, before }) => (
          <HistoryRow
            key={assessment.id}
            assessment={assessment}
            before={before}
            newestWording={newestWording}
          />
        ))}
      </tbody>
    </Table>
  )
}

function HistoryRow({
  assessment: { month, giver, score, level, wording, why, comments, by, at, supersededAt },
  before,
  newestWording,
}: Row & { newestWording: number }) {
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {monthLabel(month)}
      </th>
      <td>{GIVER_LABEL[giver]}</td>
      <td>
        <span className="font-semibold">
          {scoreLabel(score)} {level}
        </span>
        <br />
        <span className="text-quiet">{beforeWords({ score }, before)}</span>
        {wording !== newestWording && (
          <>
            <br />
            <Link href={`?wording=${wording}#scale`}>Wording {wording} of the scale</Link>
          </>
        )}
      </td>
      <td className="max-w-prose min-w-64">
        {why}
        {comments && <span className="mt-1 block whitespace-pre-line">{comments}</span>}
      </td>
      <td>
        {by.name}, {dayLabel(new Date(at))}
        {supersededAt !== null && (
          <span className="block text-quiet">Changed {dayLabel(new Date(supersededAt))}</span>
        )}
      </td>
    </tr>
  )
}
