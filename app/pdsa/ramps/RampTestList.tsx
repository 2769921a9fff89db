import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { rampTestWords, type RampTest } from './ramp.ts'
import { SCALE_LABEL } from '../tests/scale.ts'

/** The tests of one ramp in order; `current` is the one whose page this is. */
export function RampTestList(props: { tests: readonly RampTest[]; base: string; current?: string }) {
  return (
    <ol className="mt-1 space-y-1 border-s border-line ps-4">
      {props.tests.map((test) => (
        <li key={test.id} aria-current={test.id === props.current ? 'true' : undefined}>
          Cycle {test.cycle}, {SCALE_LABEL[test.scale].toLowerCase()}:{' '}
          {test.id === props.current ? (
            <b>{test.change} (this test)</b>
          ) : (
            <Link href={`${props.base}/tests/${test.id}`}>{test.change}</Link>
          )}
          <span className="text-quiet">
            {' '}
            {rampTestWords(test)}, {test.startedOn === null ? 'planned for' : 'begun'}{' '}
            {calendarDayLabel(test.startedOn ?? test.plannedStart)}.
          </span>
          {test.learned && <span className="block max-w-prose text-sm">Learned: {test.learned}</span>}
        </li>
      ))}
    </ol>
  )
}
