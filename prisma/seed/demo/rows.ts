import type { CatalogMeasure } from '#app/measures/catalog/measure.ts'
import type { Row } from '../insert-rows.ts'

/** Everything the demo story puts into the database, by table, in an order that foreign keys allow. */
export const DEMO_TABLES = [
  'person',
  'standing',
  'team',
  'membership',
  'coach_assignment',
  'invitation',
  'join_request',
  'measure_version',
  'team_area',
  'team_measure',
  'measure_value',
  'team_stratification',
  'stratum_value',
  'measure_event',
  'event_confirmation',
  'aim',
  'aim_version',
  'annotation',
  'chart_phase',
  'point_mark',
  'pdsa_test',
  'pdsa_test_measure',
  'pdsa_question',
  'pdsa_task',
  'pdsa_task_mark',
  'pdsa_observation',
  'pdsa_step',
  'stored_file',
  'stored_file_content',
  'pdsa_attachment',
  'pdsa_team_setting',
  'driver_diagram',
  'driver_diagram_version',
  'driver_node',
  'driver_placement',
  'driver_node_test',
  'assessment',
  'team_review',
  'promise',
  'promise_step',
  'comment_thread',
  'comment_entry',
  'coach_note',
  'event',
] as const
/** What closes periods comes after the corrections, which it would refuse. */
export const PERIOD_TABLES = ['value_expectation', 'period_submission', 'period_lock'] as const

export type DemoTable = (typeof DEMO_TABLES)[number] | (typeof PERIOD_TABLES)[number]

/** `corrections` are updates of values, so that the database itself keeps what was there before. */
export type DemoRows = { readonly [T in DemoTable]: Row[] } & { readonly corrections: Row[] }

export const noRows = (): DemoRows => ({
  person: [],
  standing: [],
  team: [],
  membership: [],
  coach_assignment: [],
  invitation: [],
  join_request: [],
  measure_version: [],
  team_area: [],
  team_measure: [],
  measure_value: [],
  team_stratification: [],
  stratum_value: [],
  measure_event: [],
  event_confirmation: [],
  aim: [],
  aim_version: [],
  annotation: [],
  chart_phase: [],
  point_mark: [],
  pdsa_test: [],
  pdsa_test_measure: [],
  pdsa_question: [],
  pdsa_task: [],
  pdsa_task_mark: [],
  pdsa_observation: [],
  pdsa_step: [],
  stored_file: [],
  stored_file_content: [],
  pdsa_attachment: [],
  pdsa_team_setting: [],
  driver_diagram: [],
  driver_diagram_version: [],
  driver_node: [],
  driver_placement: [],
  driver_node_test: [],
  assessment: [],
  team_review: [],
  promise: [],
  promise_step: [],
  comment_thread: [],
  comment_entry: [],
  coach_note: [],
  event: [],
  value_expectation: [],
  period_submission: [],
  period_lock: [],
  corrections: [],
})

/** What a story needs to know about the database it is written to. */
export type Setting = {
  readonly now: Date
  readonly collaborativeId: string
  readonly jurisdictionName: (code: string) => string
  readonly measure: (slug: string) => { readonly id: string; readonly definition: CatalogMeasure }
}
