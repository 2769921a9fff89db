import { calendarDayLabel } from '#app/kernel/calendar-day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { turnWords, type Turn } from './ramp.ts'
import { SCALE_LABEL } from '../tests/scale.ts'

/** The turns of one ramp in order; `current` is the one whose page this is. */
export function TurnList(props: { turns: readonly Turn[]; base: string; current?: string }) {
  return (
    <ol className="mt-1 space-y-1 border-s border-line ps-4">
      {props.turns.map((turn) => (
        <li key={turn.id} aria-current={turn.id === props.current ? 'true' : undefined}>
          Cycle {turn.cycle}, {SCALE_LABEL[turn.scale].toLowerCase()}:{' '}
          {turn.id === props.current ? (
            <b>{turn.change} (this test)</b>
          ) : (
            <Link href={`${props.base}/tests/${turn.id}`}>{turn.change}</Link>
          )}
          <span className="text-quiet">
            {' '}
            {turnWords(turn)}, {turn.startedOn === null ? 'planned for' : 'begun'}{' '}
            {calendarDayLabel(turn.startedOn ?? turn.plannedStart)}.
          </span>
          {turn.learned && <span className="block max-w-prose text-sm">Learned: {turn.learned}</span>}
        </li>
      ))}
    </ol>
  )
}
