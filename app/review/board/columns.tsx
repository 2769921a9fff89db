import type { ReactNode } from 'react'
import { VERDICT_LABEL, VERDICTS } from '#app/charts/signals/chart-reading.ts'
import { DrawnSmall } from '#app/charts/svg/DrawnSmall.tsx'
import { sharePercent } from '#app/measures/coverage/coverage.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { uncapitalized } from '#app/kernel/text/text.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { ScoreCell } from '../assessment/ScoreCell.tsx'
import { TEST_DAYS, type BoardRow } from './board.ts'
import { agoWords } from './need.ts'

export type BoardColumn = {
  readonly name: string
  readonly head: string
  readonly cell: (row: BoardRow, now: Date) => ReactNode
}

/** The columns beside the team, in their order; a further panel of the board is a line here. */
export const BOARD_COLUMNS: readonly BoardColumn[] = [
  { name: 'chart', head: 'Outcome', cell: ({ outcome }) => outcome && <DrawnSmall chart={outcome.chart} /> },
  { name: 'signals', head: 'What the charts show', cell: (row) => <Signals {...row} /> },
  { name: 'data', head: 'Newest data', cell: (row) => <Data {...row} /> },
  {
    name: 'tests',
    head: `Tests, ${TEST_DAYS} days`,
    cell: ({ slug, tests: { opened, closed } }) =>
      opened + closed === 0 ? (
        <span className="text-quiet">None</span>
      ) : (
        <Link href={`/teams/${slug}/tests`}>
          <span className="block">{opened} opened</span>
          <span className="block">{closed} closed</span>
        </Link>
      ),
  },
  { name: 'scores', head: 'Scores', cell: ({ slug, scores }) => <Scores slug={slug} {...scores} /> },
  {
    name: 'promises',
    head: 'Promises',
    cell: ({ slug, promises }) =>
      promises === null ? (
        <span className="text-quiet">None</span>
      ) : (
        <Link href={`/teams/${slug}/promises`}>
          <span className="block">{promises.open} open</span>
          {promises.overdue > 0 && <span className="block">{promises.overdue} overdue</span>}
        </Link>
      ),
  },
  { name: 'contact', head: 'Contact', cell: (row, now) => <Contact {...row} now={now} /> },
]

function Signals({ slug, outcome, signals }: BoardRow) {
  if (outcome === null) return <span className="text-quiet">No measures yet</span>
  return (
    <>
      <Link href={`/teams/${slug}/measures/${outcome.slug}`}>{outcome.chart.name}</Link>: {outcome.brief}
      {signals.length > 0 && <span className="text-quiet">; also {othersWords(signals)}</span>}
    </>
  )
}

/** `2 improvement, 1 concern`: the signals of the other measures. */
function othersWords(signals: BoardRow['signals']): string {
  const counts = VERDICTS.flatMap((verdict) => {
    const count = signals.filter((signal) => signal.verdict === verdict).length
    return count === 0 ? [] : [`${count} ${uncapitalized(VERDICT_LABEL[verdict])}`]
  })
  return counts.join(', ')
}

const NOTHING_DUE = { due: 0, complete: 0, onTime: 0 }

function Data({ newest, coverage }: BoardRow) {
  const { due, complete, onTime } = coverage ?? NOTHING_DUE
  return (
    <>
      <span className="block">
        {newest ?? 'No values yet'}
        {due > 0 && `, ${sharePercent(complete, due)} in`}
      </span>
      {due > 0 && <span className="block text-quiet">{sharePercent(onTime, due)} on time</span>}
    </>
  )
}

/** Both newest scores; the words beside them, since a lower one is no alarm. */
const Scores = ({ slug, coach, team }: Pick<BoardRow, 'slug'> & BoardRow['scores']) => (
  <Link href={`/teams/${slug}/assessment`}>
    <span className="block">
      Coach <ScoreCell of={coach} />
    </span>
    <span className="block">
      Team <ScoreCell of={team} />
    </span>
  </Link>
)

function Contact({ slug, questions, comments, contactAt, review, now }: BoardRow & { now: Date }) {
  const wroteLast = contactAt !== null && (review === null || contactAt > review.lastAt)
  return (
    <>
      {questions && (
        <Link href={`/network/topics/${questions.oldest.id}`}>
          {counted(questions.count, { one: 'question', other: 'questions' })}
        </Link>
      )}
      {comments > 0 && (
        <Link href={`/teams/${slug}/comments`}>
          <span className="block">{counted(comments, { one: 'comment', other: 'comments' })}</span>
        </Link>
      )}
      {review && <span className="block">Review {agoWords(review.lastAt, now)}</span>}
      {wroteLast && <span className="block">Wrote {agoWords(contactAt, now)}</span>}
      {!review && !wroteLast && <span className="block text-quiet">No contact yet</span>}
    </>
  )
}
