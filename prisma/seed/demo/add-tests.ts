import { addDays, dayAt, startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { OpenStage, Stage, Step } from '#app/pdsa/tests/transitions/stage.ts'
import type { TeamSeed } from './team-seed.ts'
import { addFiles } from './add-files.ts'
import { stableId } from './stable-id.ts'
import { TESTS } from './tests/index.ts'
import type { TestStory } from './tests/test-story.ts'

/** The tests of change of a team, each with the steps it has taken and what was written at each. */
export function addTests(seed: TeamSeed): void {
  const tests = TESTS[seed.story.code] ?? []
  for (const test of tests) addTest(seed, test)
  if (tests.length === 0) return
  const { rows, team, crew, at, story } = seed
  rows.pdsa_team_setting.push({
    ...{ team_id: team.id, sharing: 'team', set_at: at(story.joinedAgo, 20), set_by: crew.lead.id },
  })
}

function addTest(seed: TeamSeed, test: TestStory): void {
  const { setting, story, team, crew, rows, note } = seed
  const by = crew.dataManager ?? crew.lead
  const today = dayAt(setting.now)
  const first = addDays(today, -test.ago)
  const last = addDays(first, test.lasts - 1)
  const id = stableId('test', story.code, test.key)
  const instant = (day: CalendarDay) => notAfter(setting.now, day)
  const steps = stepsOf(test, first, last)
  const planned = instant(addDays(first, -5))
  const newest = steps.at(-1)
  const changed = newest ? instant(newest.day) : planned
  const stage: Stage = newest?.to ?? 'plan'
  const measured = test.measure === undefined ? null : setting.measure(test.measure).id
  rows.pdsa_test.push({
    ...{ id, ramp_id: id, team_id: team.id, area_slug: test.area, idea_slug: test.idea ?? null },
    ...{ change: test.change, prediction: test.prediction, objective: test.objective ?? null },
    ...{ theory: test.theory ?? null, place: test.place ?? null, scale: test.scale },
    ...{ people: test.people ?? null, sites: test.sites ?? null, days: test.days ?? null, owner_id: by.id },
    ...{ planned_start: first, planned_end: last, started_on: test.began ? first : null },
    ...{ ended_on: test.ended ? last : null, stage, stage_at: changed },
    ...{ as_planned: test.ended?.asPlanned ?? null, deviation: test.ended?.deviation ?? null },
    ...{ reached: test.ended?.reached ?? null, result: test.studied?.result ?? null },
    ...{ matched: test.studied?.matched ?? null, learned: test.studied?.learned ?? null },
    ...{ decision: test.decided?.decision ?? null, reason: test.decided?.reason ?? null },
    ...{ spread_plan: test.decided?.spread ?? null, stop_reason: test.stopped ?? null },
    stopped_from: test.stopped === undefined ? null : (newest?.from ?? null),
    previous_test_id: test.after === undefined ? null : stableId('test', story.code, test.after),
    copied_from_test_id: test.from === undefined ? null : stableId('test', ...test.from),
    ...{ sharing: test.shared ? 'network' : 'team', origin: 'demo' },
    ...{ created_at: planned, created_by: by.id, changed_at: changed, changed_by: by.id },
    ...{ cycle: 1, version: 1 },
  })
  const written = { written_at: planned, written_by: by.id }
  if (measured !== null)
    rows.pdsa_test_measure.push({
      ...{ test_id: id, measure_id: measured, ordinal: 0, predicted_value: test.predicted ?? null },
      ...{ result_value: test.studied?.measured ?? null, ...written },
    })
  test.questions?.forEach(({ ask, predict, answer }, ordinal) =>
    rows.pdsa_question.push({
      ...{ id: stableId(id, 'question', String(ordinal)), test_id: id, ordinal, question: ask },
      ...{ prediction: predict, answer: answer ?? null, ...written },
    }),
  )
  test.tasks?.forEach(({ what, who, place }, ordinal) => {
    const task = stableId(id, 'task', String(ordinal))
    rows.pdsa_task.push({
      ...{ id: task, test_id: id, ordinal, kind: 'task', what, who },
      ...{ place: place ?? null, due_on: first, done_on: test.ended ? first : null, ...written },
    })
    if (test.ended) rows.pdsa_task_mark.push({ task_id: task, done_on: first, at: instant(first), by: by.id })
  })
  test.seen?.forEach(([kind, text], place) =>
    rows.pdsa_observation.push({
      ...{ id: stableId(id, 'seen', String(place)), test_id: id, kind, text, observed_on: first },
      ...{ written_at: instant(first), written_by: by.id },
    }),
  )
  rows.pdsa_step.push({
    ...{ test_id: id, step: 'planned', from_stage: null, to_stage: 'plan', note: null, data: {} },
    ...{ at: planned, by: by.id },
  })
  note(planned, by, 'test.write', ['test', id], { step: 'planned', change: test.change })
  addFiles(seed, { id, key: test.key }, { at: changed, by })
  for (const { step, from, to, day, note: why, data } of steps) {
    rows.pdsa_step.push({
      ...{ test_id: id, step, from_stage: from, to_stage: to, note: why, data, at: instant(day), by: by.id },
    })
    note(instant(day), by, 'test.write', ['test', id], { step, change: test.change })
  }
}

type AddedTest = {
  readonly step: Step
  readonly from: OpenStage
  readonly to: Stage
  readonly day: CalendarDay
  readonly note: string | null
  readonly data: object
}

/** The steps after planning, as far as the test has come. */
function stepsOf(test: TestStory, first: CalendarDay, last: CalendarDay): AddedTest[] {
  const { began, ended, studied, decided, stopped } = test
  const steps: AddedTest[] = []
  const take = (
    step: Step,
    from: OpenStage,
    to: Stage,
    day: CalendarDay,
    note: string | null = null,
    data = {},
  ) => steps.push({ step, from, to, day, note, data })
  if (began) take('started', 'plan', 'do', first, null, { on: first })
  if (ended) take('ended', 'do', 'study', last, null, { on: last })
  if (studied) take('studied', 'study', 'act', addDays(last, 2))
  if (decided) {
    const { decision, reason } = decided
    take('decided', 'act', 'done', addDays(last, 3), reason, { decision, reason })
  }
  const from: OpenStage = studied ? 'act' : ended ? 'study' : began ? 'do' : 'plan'
  if (stopped !== undefined) take('stopped', from, 'stopped', addDays(first, 5), stopped)
  return steps
}

const HOUR = 3_600_000

/** In the afternoon of a day, and never in the future. */
const notAfter = (now: Date, day: CalendarDay): Date =>
  new Date(Math.min(startOfDay(day).getTime() + 15 * HOUR, now.getTime() - HOUR))
