import { key } from '#app/measures/import/parse/cells/words.ts'

/** The columns of a table of tests, as exports and the template write them and the import reads them, and what belongs in each. */
export const COLUMNS = [
  [
    'test',
    'Left empty for a test that is not here yet. An export writes the number of each test into it, so that it is known again.',
  ],
  ['change', 'What was changed, in one line. Needed.'],
  ['area', 'The strategy area, such as safe-sleep. Needed where no measure is named.'],
  ['idea', 'The change idea of the toolkit, by the last part of its address.'],
  ['objective', 'What the test was to find out.'],
  ['theory', 'Why it should work.'],
  ['prediction', 'What was thought to happen. Needed while a test is only planned.'],
  ['measure', 'The code of a measure the team has picked; several separated by a semicolon.'],
  ['predicted_value', 'The prediction as a number in the unit of the measure; several in the same order.'],
  ['result_value', 'The result as a number; several in the same order.'],
  ['place', 'Where.'],
  ['people', 'How many people it was planned with.'],
  ['sites', 'How many sites.'],
  ['days', 'How many days.'],
  [
    'scale',
    'How large: 1 one person or day, 2 a few people, 3 one site, 4 several sites, 5 a county or region, 6 the state. 1 where it is empty.',
  ],
  ['owner', 'Who had it in hand: name or mail address of somebody in the team. You, where it is empty.'],
  ['planned_start', 'The first planned day. Needed where the day it began is not given.'],
  ['planned_end', 'The last planned day.'],
  ['started_on', 'The day it began.'],
  ['ended_on', 'The day it ended.'],
  ['data_plan', 'How data were gathered.'],
  ['as_planned', 'Whether it was carried out as planned: yes or no.'],
  ['deviation', 'What was different.'],
  ['reached', 'How many people it reached.'],
  ['observations', 'What was seen, a line for each.'],
  ['problems', 'What went wrong, a line for each.'],
  ['surprises', 'What nobody expected, a line for each.'],
  ['result', 'What came out, in words.'],
  ['matched', 'Whether it was as predicted: yes, partly or no.'],
  ['learned', 'What was learned.'],
  ['decision', 'adopt, adapt or abandon.'],
  ['reason', 'Why it was decided so.'],
  ['spread_plan', 'For what was adopted: how it is spread and how the gain is held.'],
  ['stop_reason', 'For what was stopped on the way: why.'],
  ['stage', 'plan, do, study, act, done or stopped. Where it is empty it follows from the rest of the row.'],
  ['sharing', 'team or network: who may read it. Where it is empty as the team has set it.'],
] as const

export type Column = (typeof COLUMNS)[number][0]
export const COLUMN_NAMES: readonly Column[] = COLUMNS.map(([name]) => name)

/** What people call these columns in tables of their own. */
const ALIASES: Partial<Record<Column, readonly string[]>> = {
  test: ['test id', 'id'],
  change: ['test name', 'description of change', 'change tested', 'what we change'],
  area: ['strategy area', 'topic', 'strategy'],
  idea: ['change idea'],
  objective: ['question', 'aim of test'],
  theory: ['rationale'],
  prediction: ['we predict', 'hypothesis'],
  measure: ['measure code', 'measures'],
  predicted_value: ['predicted', 'predicted number'],
  result_value: ['result number', 'actual'],
  place: ['where', 'location', 'site', 'facility'],
  owner: ['lead', 'responsible', 'who'],
  planned_start: ['start date', 'start', 'plan date'],
  planned_end: ['end date', 'end'],
  started_on: ['started', 'began'],
  ended_on: ['ended', 'finished'],
  learned: ['what was learned', 'lessons', 'lessons learned', 'study'],
  decision: ['act', 'adopt adapt abandon'],
  stage: ['status'],
}

const NAMES = new Map<string, Column>(
  COLUMN_NAMES.flatMap((name) =>
    [name, ...(ALIASES[name] ?? [])].map((alias) => [key(alias), name] as const),
  ),
)

/** Which column a header names, in any spelling; null when it is none of them. */
export const columnOf = (header: string): Column | null => NAMES.get(key(header)) ?? null
