import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { dueStage, dueWords } from '../due/due.ts'
import { SCALE_LABEL } from './scale.ts'
import { DECISION_LABEL } from './transitions/stage.ts'
import type { TestLine } from './test.ts'

/** One test in a list: what is changed, what is due of it, how large it is, who owns it. */
export function TestRow(props: {
  test: TestLine
  href: string
  today: CalendarDay
  /** Name of the team, in a list of several. */
  team?: string
}) {
  const { test, href, today, team } = props
  const due = dueStage(test, today)
  const facts = [
    team ?? null,
    SCALE_LABEL[test.scale],
    test.measure,
    `owner: ${test.owner.name}`,
    test.sharing === 'network' ? 'shared with the network' : null,
  ].filter((fact) => fact !== null)
  return (
    <li className="space-y-1 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link href={href} look="title">
          {test.change}
        </Link>
        {test.cycle > 1 && <span className="text-sm text-quiet">cycle {test.cycle}</span>}
        {test.decision && <Chip tone="brand">{DECISION_LABEL[test.decision]}</Chip>}
        {due && <Chip tone="concern">{dueWords(due)}</Chip>}
      </p>
      <p className="text-sm text-quiet">
        {daysOf(test)} · {facts.join(' · ')}
      </p>
      {test.learned && <p className="max-w-prose text-sm">Learned: {test.learned}</p>}
    </li>
  )
}

function daysOf({ startedOn, endedOn, plannedStart, plannedEnd }: TestLine): string {
  const [from, to] = [startedOn ?? plannedStart, endedOn ?? plannedEnd]
  const words = from >= to ? calendarDayLabel(from) : `${calendarDayLabel(from)} to ${calendarDayLabel(to)}`
  return startedOn === null ? `Planned for ${words}` : words
}
