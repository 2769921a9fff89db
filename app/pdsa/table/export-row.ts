import type { CalendarDay } from '#app/kernel/calendar-day.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { filledLines } from '#app/kernel/text.ts'
import type { Decision, Stage } from '../tests/stage.ts'
import type { Match, Observation, Sharing } from '../tests/test.ts'
import { COLUMN_NAMES, type Column } from './columns.ts'
import type { ImportedTest } from './imported-test.ts'

/** A test as an export writes it. */
export type ExportedTest = Omit<
  ImportedTest,
  'ownerId' | 'measures' | 'observations' | 'stoppedFrom' | 'sharing'
> & {
  readonly id: string
  readonly areaSlug: AreaSlug
  readonly owner: string
  readonly plannedStart: CalendarDay
  readonly stage: Stage
  readonly decision: Decision | null
  readonly matched: Match | null
  readonly sharing: Sharing
  readonly measures: readonly {
    readonly slug: string
    readonly predicted: number | null
    readonly result: number | null
  }[]
  readonly observations: readonly Pick<Observation, 'kind' | 'text'>[]
}

const joined = (values: readonly (string | number | null)[]): string =>
  values.every((value) => value === null) ? '' : values.map((value) => value ?? '').join(';')

/** A test under `COLUMN_NAMES`, in their order. */
export function exportRow(test: ExportedTest): (string | number | null)[] {
  const seen = (kind: Observation['kind']) =>
    test.observations
      .filter((one) => one.kind === kind)
      .map(({ text }) => filledLines(text).join(' '))
      .join('\n')
  const cells: Record<Column, string | number | null> = {
    test: test.id,
    change: test.change,
    area: test.areaSlug,
    idea: test.ideaSlug,
    objective: test.objective,
    theory: test.theory,
    prediction: test.prediction,
    measure: joined(test.measures.map(({ slug }) => slug)),
    predicted_value: joined(test.measures.map(({ predicted }) => predicted)),
    result_value: joined(test.measures.map(({ result }) => result)),
    place: test.place,
    people: test.people,
    sites: test.sites,
    days: test.days,
    scale: test.scale,
    owner: test.owner,
    planned_start: test.plannedStart,
    planned_end: test.plannedEnd,
    started_on: test.startedOn,
    ended_on: test.endedOn,
    data_plan: test.dataPlan,
    as_planned: test.asPlanned === null ? null : test.asPlanned ? 'yes' : 'no',
    deviation: test.deviation,
    reached: test.reached,
    observations: seen('observation'),
    problems: seen('problem'),
    surprises: seen('surprise'),
    result: test.result,
    matched: test.matched,
    learned: test.learned,
    decision: test.decision,
    reason: test.reason,
    spread_plan: test.spreadPlan,
    stop_reason: test.stopReason,
    stage: test.stage,
    sharing: test.sharing,
  }
  return COLUMN_NAMES.map((column) => cells[column])
}
