import { calendarDayLabel } from '#app/kernel/calendar-day.ts'
import { ideaOf } from '#app/toolkit/core/ideas/index.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { letterOf, turnWords, type Ramp, type Turn } from '../../core/ramps/ramp.ts'
import { SCALE_LABEL } from '../../core/scale.ts'

/** Ramps as a nested list: what the picture shows, in words and with the way to every test. */
export function RampOutline({ ramps, base }: { ramps: readonly Ramp[]; base: string }) {
  return (
    <ul className="space-y-4">
      {ramps.map((ramp, at) => (
        <li key={ramp.id} className="break-inside-avoid">
          <p>
            <b>
              {letterOf(at)} {ramp.turns[0]!.change}
            </b>
            <IdeaOf slug={ramp.ideaSlug} />
          </p>
          <TurnList turns={ramp.turns} base={base} />
        </li>
      ))}
    </ul>
  )
}

function IdeaOf({ slug }: { slug: string | null }) {
  const idea = slug === null ? null : ideaOf(slug)
  if (idea === null) return null
  return (
    <span className="text-sm text-quiet">
      {' '}
      on the idea <Link href={`/ideas/${idea.slug}`}>{idea.title}</Link>
    </span>
  )
}

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
