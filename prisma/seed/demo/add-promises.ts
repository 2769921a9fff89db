import { addDuration } from '#app/kernel/time/add-duration.ts'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { COACH, type DemoPerson } from './people.ts'
import { DEMO_PROMISES, type PromiseStory } from './promises.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/** What a coached team and its coach promised in the story. */
export function addPromises(seed: TeamSeed): void {
  if (!seed.story.coached) return
  for (const promise of DEMO_PROMISES[seed.story.code] ?? []) addPromise(seed, promise)
}

function addPromise({ setting, story, team, crew, rows, note }: TeamSeed, promise: PromiseStory): void {
  const { what, made, then = [] } = promise
  const ago = (days: number) => addDuration(setting.now, { days: -days })
  const people: Readonly<Record<PromiseStory['by'], DemoPerson>> = {
    coach: COACH,
    lead: crew.lead,
    data: crew.dataManager ?? crew.lead,
  }
  const who = people[promise.by]
  const id = stableId('promise', story.code, what)
  const step = (name: string, at: Date, due: number, by: DemoPerson, words: string | null) => {
    rows.promise_step.push({
      ...{ promise_id: id, step: name, due_on: dayAt(ago(due)), words, at, by: by.id, origin: 'demo' },
    })
    note(at, by, 'team.promise.write', ['promise', id], { step: name })
  }
  step('made', ago(made), promise.due, who, null)
  let due = promise.due
  for (const [n, one] of then.entries()) {
    due = one.due ?? due
    // Two steps of one day come after each other.
    step(
      one.step,
      addDuration(ago(one.ago), { minutes: n }),
      due,
      people[one.by ?? promise.by],
      one.words ?? null,
    )
  }
  const last = then.at(-1)
  const state = last?.step === 'kept' || last?.step === 'dropped' ? last.step : 'open'
  rows.promise.push({
    ...{
      id,
      team_id: team.id,
      person_id: who.id,
      side: promise.by === 'coach' ? 'coach' : 'team',
      what,
      state,
    },
    due_on: dayAt(ago(due)),
    made_at: ago(made),
    state_at: last ? addDuration(ago(last.ago), { minutes: then.length - 1 }) : ago(made),
  })
}
