import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { filledLines } from '#app/kernel/text/text.ts'
import type { Decision, Stage } from '../tests/transitions/stage.ts'
import type { Match, Observation, Sharing } from '../tests/test.ts'
import { PLAIN_KEYS, plainField } from '../plan/field-lists.ts'
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
  const plain = PLAIN_KEYS.map((key) => [plainField(key).column, test[key]] as const)
  const own: Partial<Record<Column, string | number | null>> = {
    test: test.id,
    area: test.areaSlug,
    idea: test.ideaSlug,
    measure: joined(test.measures.map(({ slug }) => slug)),
    predicted_value: joined(test.measures.map(({ predicted }) => predicted)),
    result_value: joined(test.measures.map(({ result }) => result)),
    scale: test.scale,
    owner: test.owner,
    planned_start: test.plannedStart,
    planned_end: test.plannedEnd,
    started_on: test.startedOn,
    ended_on: test.endedOn,
    as_planned: test.asPlanned === null ? null : test.asPlanned ? 'yes' : 'no',
    observations: seen('observation'),
    problems: seen('problem'),
    surprises: seen('surprise'),
    matched: test.matched,
    decision: test.decision,
    stop_reason: test.stopReason,
    stage: test.stage,
    sharing: test.sharing,
  }
  const cells: Partial<Record<string, string | number | null>> = { ...Object.fromEntries(plain), ...own }
  return COLUMN_NAMES.map((column) => cells[column] ?? null)
}
