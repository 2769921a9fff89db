import { month as asMonth, monthLabel } from '#app/kernel/time/month.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import {
  answerMatrix,
  areaLabel,
  hoursWords,
  type ActiveTeam,
  type Answers,
  type AreaLife,
  type MonthOfAnswers,
  type Unanswered,
} from './community.ts'

/** Areas by months: the median time to the first answer, and how many were answered of how many. */
export function TimesTable({ months }: { months: readonly MonthOfAnswers[] }) {
  const columns = [...new Set(months.map(({ month }) => month))].sort()
  const areas = [...new Set(months.map(({ area }) => area))]
  const cells = new Map(months.map((one) => [`${one.area} ${one.month}`, one]))
  return (
    <Table caption="Median time to the first answer, by area and month of the question" captionHidden sticky>
      <thead>
        <tr>
          <th scope="col">Area</th>
          {columns.map((month) => (
            <th key={month} scope="col" className="num">
              {monthLabel(asMonth(month))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area ?? 'commons'}>
            <th scope="row">{areaLabel(area)}</th>
            {columns.map((month) => (
              <td key={month} className="num whitespace-nowrap">
                <Time of={cells.get(`${area} ${month}`)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Time({ of }: { of: MonthOfAnswers | undefined }) {
  if (of === undefined)
    return (
      <span className="text-quiet">
        <span aria-hidden>–</span>
        <span className="sr-only">no question</span>
      </span>
    )
  return (
    <>
      {of.medianHours === null ? 'no answer yet' : hoursWords(of.medianHours)}
      <span className="block text-sm text-quiet">
        {of.answered} of {of.questions}
      </span>
    </>
  )
}

export const UnansweredList = ({ questions }: { questions: readonly Unanswered[] }) => (
  <ul className="divide-y divide-line border-y border-line">
    {questions.map(({ id, title, area, team, startedAt }) => (
      <li key={id} className="py-3">
        <Link href={`/network/topics/${id}`}>{title}</Link>
        <span className="block text-sm text-quiet">
          {areaLabel(area)}
          {team !== null && ` · ${team}`} · asked {dayLabel(startedAt)}
        </span>
      </li>
    ))}
  </ul>
)

const SHADES = [
  '',
  'bg-brand-tint',
  'bg-brand-tint font-semibold',
  'bg-brand text-on-brand font-semibold',
] as const

/**
 * Who answers whom: a row for each state that answered, a column for each that asked. The number says it; the
 * shade repeats it.
 */
export function AnswersTable({ answers }: { answers: readonly Answers[] }) {
  const { answering, asking, cell } = answerMatrix(answers)
  return (
    <Table
      caption="How often people of each state answered questions of each other state"
      captionHidden
      sticky
    >
      <thead>
        <tr>
          <th scope="col">Answered by</th>
          {asking.map((of) => (
            <th key={of} scope="col" className="num">
              <span className="sr-only">asked by </span>
              {of}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answering.map((by) => (
          <tr key={by}>
            <th scope="row">{by}</th>
            {asking.map((of) => {
              const { count, step } = cell(by, of)
              return (
                <td key={of} className={`num ${SHADES[step]}`}>
                  {by === of ? <span className="text-quiet">own</span> : count === 0 ? '' : count}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

export const TeamsTable = ({ teams }: { teams: readonly ActiveTeam[] }) => (
  <Table caption="What each team wrote in the last 90 days" captionHidden>
    <thead>
      <tr>
        <th scope="col">Team</th>
        <th scope="col" className="num">
          Topics
        </th>
        <th scope="col" className="num">
          Replies
        </th>
        <th scope="col" className="num">
          Answers to others
        </th>
        <th scope="col">Last post</th>
      </tr>
    </thead>
    <tbody>
      {teams.map(({ team, topics, replies, answers, lastAt }) => (
        <tr key={team}>
          <th scope="row">{team}</th>
          <td className="num">{topics}</td>
          <td className="num">{replies}</td>
          <td className="num">{answers}</td>
          <td>{lastAt === null ? '' : dayLabel(lastAt)}</td>
        </tr>
      ))}
    </tbody>
  </Table>
)

export const AreasTable = ({ areas }: { areas: readonly (AreaLife & { quiet: boolean })[] }) => (
  <Table caption="When something was last written in each area" captionHidden>
    <thead>
      <tr>
        <th scope="col">Area</th>
        <th scope="col" className="num">
          Posts in 90 days
        </th>
        <th scope="col">Last post</th>
      </tr>
    </thead>
    <tbody>
      {areas.map(({ area, posts, lastAt, quiet }) => (
        <tr key={area ?? 'commons'}>
          <th scope="row">
            <span className="flex flex-wrap items-center gap-2">
              {areaLabel(area)}
              {quiet && <Chip tone="concern">Quiet</Chip>}
            </span>
          </th>
          <td className="num">{posts}</td>
          <td>{lastAt === null ? 'none yet' : dayLabel(lastAt)}</td>
        </tr>
      ))}
    </tbody>
  </Table>
)
