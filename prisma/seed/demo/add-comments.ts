import { addDuration } from '#app/kernel/time/add-duration.ts'
import { DEMO_COMMENTS, type CommentStory } from './comments.ts'
import { COACH } from './people.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/** What a coached team and its coach say about values and aims in the story. */
export function addComments(seed: TeamSeed): void {
  if (!seed.story.coached) return
  const stories = DEMO_COMMENTS[seed.story.code] ?? []
  for (const [index, story] of stories.entries()) addThread(seed, story, index)
}

function addThread(seed: TeamSeed, { about, said }: CommentStory, index: number): void {
  const { setting, story, team, crew, rows, note } = seed
  const id = stableId('comment', story.code, String(index))
  const ago = (days: number) => addDuration(setting.now, { days: -days })
  const people = { coach: COACH, lead: crew.lead, data: crew.dataManager ?? crew.lead }
  const [first, last] = [said[0]!, said.at(-1)!]
  rows.comment_thread.push({
    ...{ id, team_id: team.id, ...aboutOf(seed, about) },
    ...{ started_at: ago(first.ago), state_at: addDuration(ago(last.ago), { minutes: said.length - 1 }) },
    state: last.body === undefined ? 'resolved' : 'open',
  })
  for (const [n, { by, ago: days, body }] of said.entries()) {
    // Two of one day come after each other.
    const at = addDuration(ago(days), { minutes: n })
    const step = body === undefined ? 'resolved' : 'said'
    rows.comment_entry.push({
      ...{ thread_id: id, step, body: body ?? null, at, by: people[by].id, origin: 'demo' },
    })
    note(at, people[by], 'team.comment.write', ['comment', id], { step })
  }
}

function aboutOf({ setting, team, rows }: TeamSeed, about: CommentStory['about']) {
  const nothing = {
    ...{ measure_id: null, period_start: null, aim_id: null, test_id: null },
    ...{ value_state: null, numerator: null, denominator: null },
  }
  if (about === 'aim') {
    const aim = rows.aim.findLast((row) => row['team_id'] === team.id && row['closed_at'] === null)
    return { ...nothing, aim_id: aim!['id']! }
  }
  const { id } = setting.measure(about.measure)
  const values = rows.measure_value.filter((row) => row['team_id'] === team.id && row['measure_id'] === id)
  const value = values
    .toSorted((a, b) => (String(a['period_start']) < String(b['period_start']) ? 1 : -1))
    .at(about.valuesAgo)!
  return {
    ...nothing,
    ...{ measure_id: id, period_start: value['period_start']!, value_state: value['state']! },
    ...{ numerator: value['numerator']!, denominator: value['denominator']! },
  }
}
