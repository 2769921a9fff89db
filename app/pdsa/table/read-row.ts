import { addDays, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { key, quoted, suggestion } from '#app/measures/import/parse/cells/words.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS, type AreaSlug } from '#app/teams/areas/area-slug.ts'
import { PLAIN_KEYS, plainField, type PlainValues } from '../plan/field-lists.ts'
import { FIELDS } from '../plan/fields.ts'
import { SCALE_LABEL, SCALES, type Scale } from '../tests/scale.ts'
import { DECISIONS } from '../tests/transitions/stage.ts'
import { MATCHES, OBSERVATION_KINDS, SHARINGS } from '../tests/test.ts'
import { cellsOf, type Cells } from './cells.ts'
import type { CellProblem, ImportedTest, Known } from './imported-test.ts'
import type { TableRow } from './read-table.ts'
import { stageOf } from './row-stage.ts'

export type ParsedTestRow =
  | { readonly ok: true; readonly test: ImportedTest }
  | { readonly ok: false; readonly problems: readonly CellProblem[] }

const COLUMN_OF_KIND = { observation: 'observations', problem: 'problems', surprise: 'surprises' } as const

/** Reads one row as a test, or says of each cell why it cannot be one. */
export function readRow(row: TableRow, known: Known): ParsedTestRow {
  const cells = cellsOf(row)
  const { problems, refuse, text, day, word } = cells
  const plain = plainOf(cells)
  const { change, days, prediction, learned } = plain
  if (change === null || change.length < 3)
    refuse('change', 'Say in one line, of 3 characters or more, what was changed.')
  const measures = measuresOf(cells, known)
  const areaSlug = areaOf(cells, measures[0]?.areaSlug ?? null)
  const ownerId = ownerOf(cells, known)
  const startedOn = day('started_on')
  const endedOn = day('ended_on')
  const plannedStart = day('planned_start') ?? startedOn
  const plannedEnd = day('planned_end') ?? endedOn ?? (plannedStart && addDays(plannedStart, (days ?? 1) - 1))
  if (plannedStart === null && cells.raw('planned_start') === null && cells.raw('started_on') === null)
    refuse('planned_start', 'Give the day it was planned for, or the day it began.')
  orderOf(cells, { plannedStart, plannedEnd, startedOn, endedOn, today: known.today })
  const said = {
    ...{ prediction, startedOn, endedOn, learned },
    decision: word('decision', DECISIONS),
    stopReason: text('stop_reason', 2_000),
  }
  if (prediction !== null && prediction.length < 3)
    refuse('prediction', 'Say in 3 characters or more what was thought to happen.')
  const stage = stageOf(cells, said)
  const asPlanned = word('as_planned', ['yes', 'no'])
  const test = {
    ...plain,
    ...said,
    ...stage,
    ideaSlug: ideaOf(cells, known),
    scale: scaleOf(cells),
    asPlanned: asPlanned === null ? null : asPlanned === 'yes',
    matched: word('matched', MATCHES),
    sharing: word('sharing', SHARINGS),
    measures: measures.map(({ measureId, predictedValue, resultValue }) => ({
      measureId,
      predictedValue,
      resultValue,
    })),
    observations: OBSERVATION_KINDS.flatMap((kind) =>
      cells.lines(COLUMN_OF_KIND[kind]).map((line) => ({ kind, text: line.slice(0, 2_000) })),
    ),
  }
  if (
    problems.length > 0 ||
    change === null ||
    areaSlug === null ||
    ownerId === null ||
    plannedStart === null ||
    plannedEnd === null
  )
    return { ok: false, problems }
  return { ok: true, test: { ...test, change, areaSlug, ownerId, plannedStart, plannedEnd } }
}

/** The cells of the plain fields, by the names of the fields. */
const plainOf = ({ text, count }: Cells) =>
  Object.fromEntries(
    PLAIN_KEYS.map((key) => {
      const field = plainField(key)
      const column = FIELDS[key].column
      return [key, field.kind === 'count' ? count(column, field.least, field.most) : text(column, field.most)]
    }),
  ) as unknown as PlainValues

function areaOf({ raw, refuse }: Cells, ofMeasure: AreaSlug | null): AreaSlug | null {
  const words = raw('area')
  if (words === null) {
    if (ofMeasure === null && raw('measure') === null)
      refuse('area', 'Name the strategy area, such as safe-sleep, or a measure.')
    return ofMeasure
  }
  const area = AREA_SLUGS.find((slug) =>
    [slug, AREA_NAMES[slug].name, AREA_NAMES[slug].shortName].some((name) => key(name) === key(words)),
  )
  return area ?? refuse('area', `${quoted(words)} is no strategy area.${suggestion(words, AREA_SLUGS)}`)
}

function ideaOf({ raw, refuse }: Cells, { ideas }: Known): string | null {
  const words = raw('idea')
  if (words === null) return null
  return (
    ideas.find((slug) => key(slug) === key(words)) ??
    refuse('idea', `${quoted(words)} is not a change idea.${suggestion(words, ideas)}`)
  )
}

function ownerOf({ raw, refuse }: Cells, { people, me }: Known): string | null {
  const words = raw('owner')
  if (words === null) return me ?? refuse('owner', 'Name somebody of the team: you are not in it yourself.')
  const wanted = words.toLowerCase()
  const matches = people.filter(({ name, email }) =>
    [name.toLowerCase(), email.toLowerCase()].includes(wanted),
  )
  if (matches.length === 1 && matches[0]) return matches[0].id
  return refuse(
    'owner',
    matches.length > 1
      ? `Several people in the team are called ${quoted(words)}: give the mail address.`
      : `Nobody in the team is called ${quoted(words)}. Name somebody who is in it now, or leave the cell empty to take the test yourself.`,
  )
}

function scaleOf({ raw, refuse }: Cells): Scale {
  const words = raw('scale')
  if (words === null) return 1
  const match = SCALES.find((scale) => String(scale) === words || key(SCALE_LABEL[scale]) === key(words))
  return match ?? refuse('scale', `${quoted(words)} is no scale: write a number from 1 to 6.`) ?? 1
}

function measuresOf(cells: Cells, known: Known) {
  const names = cells.several('measure')
  const predicted = cells.several('predicted_value')
  const results = cells.several('result_value')
  for (const [column, numbers] of [
    ['predicted_value', predicted],
    ['result_value', results],
  ] as const)
    if (numbers.filter(Boolean).length > 0 && numbers.length > names.length)
      cells.refuse(column, 'There are more numbers than measures.')
  if (names.length > 10) cells.refuse('measure', 'A test has at most ten measures.')
  const matches = names.flatMap((name, at) => {
    const measure = known.measures.find((one) => [one.slug, one.name].some((own) => key(own) === key(name)))
    if (measure === undefined) {
      const near = suggestion(
        name,
        known.measures.map(({ slug }) => slug),
      )
      cells.refuse('measure', `${quoted(name)} is no measure that the team has picked.${near}`)
      return []
    }
    const value = (column: 'predicted_value' | 'result_value', words: string | undefined): number | null => {
      if (!words) return null
      const number = Number(words.replace(/%$/, '').replace(/,(?=\d{3}\b)/g, ''))
      const most = measure.unit === 'percent' ? 100 : 100_000_000
      if (Number.isFinite(number) && number >= 0 && number <= most)
        return Math.round(number * 10_000) / 10_000
      return cells.refuse(
        column,
        `${quoted(words)} is no ${measure.unit === 'percent' ? 'percentage from 0 to 100' : 'number of zero or more'}.`,
      )
    }
    return [
      {
        measureId: measure.id,
        areaSlug: measure.areaSlug,
        predictedValue: value('predicted_value', predicted[at]),
        resultValue: value('result_value', results[at]),
      },
    ]
  })
  if (new Set(matches.map(({ measureId }) => measureId)).size < matches.length)
    cells.refuse('measure', 'A measure is named twice.')
  return matches
}

type Days = Readonly<Record<'plannedStart' | 'plannedEnd' | 'startedOn' | 'endedOn', CalendarDay | null>>

function orderOf({ refuse }: Cells, days: Days & { readonly today: CalendarDay }): void {
  const { plannedStart, plannedEnd, startedOn, endedOn, today } = days
  if (plannedStart !== null && plannedEnd !== null && plannedEnd < plannedStart)
    refuse('planned_end', 'The last planned day comes before the first.')
  if (startedOn !== null && startedOn > today) refuse('started_on', 'That day is still to come.')
  if (endedOn === null) return
  if (endedOn > today) refuse('ended_on', 'That day is still to come.')
  if (startedOn === null) refuse('started_on', 'The row says when it ended and not when it began.')
  else if (endedOn < startedOn) refuse('ended_on', 'It ended before it began.')
}
