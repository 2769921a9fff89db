import { monthAt, monthLongLabel } from '#app/kernel/time/month.ts'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import type { Phase } from '../team.ts'

/** The phases of the collaborative with their dates, and where these come from. */
export function Phases({ phases }: { phases: readonly Phase[] }) {
  return (
    <ol className="grid gap-x-12 gap-y-6 md:grid-cols-2">
      {phases.map((phase) => (
        <li key={phase.number} className="border-t-3 border-brand pt-3">
          <h3 className="text-lg">{phase.name}</h3>
          <p className="text-sm text-quiet">
            {monthLongLabel(monthAt(phase.startsOn))} to {monthLongLabel(monthAt(phase.endsOn))}, led by{' '}
            {phase.ledBy}
          </p>
          <p className="mt-2 max-w-prose">{phase.scope}.</p>
          <div className="mt-2 text-sm">
            <Disclosure summary="Where these dates come from">
              <p className="max-w-prose">{phase.source}</p>
            </Disclosure>
          </div>
        </li>
      ))}
    </ol>
  )
}
