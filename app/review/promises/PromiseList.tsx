import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { ClosePromiseForm, MovePromiseForm, ReopenPromiseForm } from './PromiseForms.tsx'
import { dueWords, isOverdue, stepWords, type TeamPromise } from './promise.ts'

/** A form about a promise that came back, as the route gives it. */
export type ReturnedPromise = Parameters<typeof returnedForm>[0]

type Shared = {
  readonly team: string
  readonly today: CalendarDay
  readonly mayWrite: boolean
  readonly returned?: ReturnedPromise
  readonly back?: 'review'
}

/** Promises with what became of them; those that are open can be ticked and moved where they stand. */
export function PromiseList({ promises, ...shared }: Shared & { readonly promises: readonly TeamPromise[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {promises.map((promise) => (
        <li key={promise.id} id={`promise-${promise.id}`} className="space-y-2 py-3">
          <PromiseLine promise={promise} today={shared.today} />
          <PromiseHistory promise={promise} />
          {shared.mayWrite &&
            (promise.state === 'open' ? (
              <OpenForms promise={promise} {...shared} />
            ) : (
              <ReopenPromiseForm team={shared.team} promise={promise} back={shared.back} />
            ))}
        </li>
      ))}
    </ul>
  )
}

function PromiseLine({ promise, today }: { promise: TeamPromise; today: CalendarDay }) {
  const { what, who, side, state } = promise
  const overdue = isOverdue(promise, today)
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <span className="min-w-0 max-w-prose break-words">
        <strong className="font-semibold">{what}</strong>
        <span className="block text-sm text-quiet">
          <bdi>{who}</bdi>, for the {side}
        </span>
      </span>
      {state === 'open' ? (
        <Chip tone={overdue ? 'concern' : 'plain'} icon={overdue ? 'alert' : undefined}>
          {dueWords(promise, today)}
        </Chip>
      ) : (
        <Chip tone={state === 'kept' ? 'success' : 'plain'} icon={state === 'kept' ? 'check' : undefined}>
          {state === 'kept' ? 'Kept' : 'Dropped'}
        </Chip>
      )}
    </div>
  )
}

/** What happened to a promise since it was made. */
function PromiseHistory({ promise: { steps } }: { promise: TeamPromise }) {
  return (
    <ol className="space-y-0.5 text-sm">
      {steps.map((step) => (
        <li key={`${step.step} ${step.at.toISOString()}`} className="break-words">
          {stepWords(step)}{' '}
          <span className="text-quiet">
            (<bdi>{step.by}</bdi>, {dayLabel(step.at)})
          </span>
        </li>
      ))}
    </ol>
  )
}

function OpenForms({ promise, team, returned, back }: Shared & { readonly promise: TeamPromise }) {
  const own = returned?.typed['promise'] === promise.id ? returned : undefined
  const moving = own && 'from' in own.typed ? own : undefined
  const closing = own && !moving ? own : undefined
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      <Disclosure summary={<Named verb="Tick or drop" what={promise.what} />} open={closing !== undefined}>
        <ClosePromiseForm team={team} promise={promise} form={returnedForm(closing)} back={back} />
      </Disclosure>
      <Disclosure summary={<Named verb="Move" what={promise.what} />} open={moving !== undefined}>
        <MovePromiseForm team={team} promise={promise} form={returnedForm(moving)} back={back} />
      </Disclosure>
    </div>
  )
}

/** What a fold does, and to which promise for those who do not see where it stands. */
const Named = ({ verb, what }: { verb: string; what: string }) => (
  <>
    {verb}
    <VisuallyHidden>: {what}</VisuallyHidden>
  </>
)
