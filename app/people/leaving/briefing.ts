import type { AimStand } from '#app/charts/team/aim-status.ts'
import type { Annotation, TeamMarks } from '#app/charts/marks/marks.ts'
import { calendarDayLabel, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { monthLabel } from '#app/kernel/time/month.ts'
import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { summarizeDue, type DueOfMeasure } from '#app/measures/due/due-summary.ts'
import { dueStage, dueWords } from '#app/pdsa/due/due.ts'
import { isOpenStage, STAGE_SAYS } from '#app/pdsa/tests/transitions/stage.ts'
import type { TestLine } from '#app/pdsa/tests/test.ts'
import { AIM_STATUS_LABEL } from '#app/teams/aims/aim-progress.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'

/**
 * What a team works on and what waits for it, as somebody new to a task needs to know it: parts with a
 * heading and a line for each thing.
 */
export type Briefing = readonly { readonly heading: string; readonly lines: readonly string[] }[]

export type BriefingFacts = {
  readonly areas: readonly AreaSlug[]
  readonly aims: readonly AimStand[]
  readonly series: readonly ({
    readonly measure: { readonly slug: string; readonly name: string }
    readonly dropped: boolean
  } & DueOfMeasure)[]
  /** Who recorded the newest figure of a measure, by its address. */
  readonly lastEditors: ReadonlyMap<string, string>
  /** Periods, newest first within a frequency. */
  readonly periods: readonly {
    readonly period: Period
    readonly standing: 'open' | 'submitted' | 'locked'
  }[]
  /** Tests of change, newest first, and the day it is. */
  readonly tests: readonly TestLine[]
  readonly today: CalendarDay
  readonly marks: TeamMarks
  readonly people: readonly string[]
  readonly coaches: readonly string[]
}

const MOST_DUE = 12
const MOST_TESTS = 12
const MOST_NOTES = 5

/** The briefing made of what is on record; every part is there, and says so when it holds nothing. */
export function briefing(facts: BriefingFacts): Briefing {
  return [
    { heading: 'What the team works on', lines: or(workLines(facts), 'No strategy area is chosen yet.') },
    {
      heading: 'Measures, and who enters them',
      lines: or(measureLines(facts), 'No measures are picked yet.'),
    },
    { heading: 'Due and overdue', lines: or(dueLines(facts), 'Everything that is due has been answered.') },
    { heading: 'Tests of change under way', lines: or(testLines(facts), 'No test is under way.') },
    { heading: 'Last submitted', lines: or(submittedLine(facts), 'No period was submitted yet.') },
    { heading: 'Newest notes on the charts', lines: or(noteLines(facts.marks), 'There are no notes.') },
    { heading: 'Who else is in the team', lines: or(facts.people, 'Nobody.') },
    { heading: 'Coach', lines: or(facts.coaches, 'The team has no coach.') },
  ]
}

const or = (lines: readonly string[], otherwise: string) => (lines.length > 0 ? lines : [otherwise])

const workLines = ({ areas, aims }: BriefingFacts): string[] =>
  areas.flatMap((area) => {
    const own = aims.filter(({ areaSlug }) => areaSlug === area)
    if (own.length === 0) return [`${AREA_NAMES[area].name}: no aim is written yet.`]
    return own.map(
      ({ sentence, progress }) =>
        `${AREA_NAMES[area].name}: ${sentence} ${AIM_STATUS_LABEL[progress.status]}.`,
    )
  })

const measureLines = ({ series, lastEditors }: BriefingFacts): string[] =>
  series
    .filter(({ dropped }) => !dropped)
    .map(({ measure }) => {
      const by = lastEditors.get(measure.slug)
      return `${measure.name}: ${by ? `last entered by ${by}` : 'nobody has entered a figure yet'}`
    })

function dueLines({ series }: BriefingFacts): string[] {
  const { lines, more, awaited } = summarizeDue(series, MOST_DUE)
  return [
    ...lines.map(
      ({ period, by, overdue, measures }) =>
        `${periodLabel(period)}, ${overdue ? 'overdue, was due' : 'due by'} ${calendarDayLabel(by)}: ${measures.join(', ')}`,
    ),
    ...(more > 0 ? [`and ${more} later ${more === 1 ? 'period' : 'periods'}`] : []),
    ...awaited.map(
      ({ period, on, measures }) =>
        `${periodLabel(period)}, expected on ${calendarDayLabel(on)}: ${measures.join(', ')}`,
    ),
  ]
}

/** Open tests, what waits for somebody before what only runs. */
function testLines({ tests, today }: BriefingFacts): string[] {
  const open = tests
    .filter(({ stage }) => isOpenStage(stage))
    .map((test) => ({ test, due: dueStage(test, today) }))
    .sort((a, b) => Number(b.due !== null) - Number(a.due !== null))
  const more = open.length - MOST_TESTS
  return [
    ...open
      .slice(0, MOST_TESTS)
      .map(
        ({ test, due }) =>
          `${test.change}: ${due ? dueWords(due) : STAGE_SAYS[test.stage]}, owner: ${test.owner.name}`,
      ),
    ...(more > 0 ? [`and ${more} more`] : []),
  ]
}

function submittedLine({ periods }: BriefingFacts): string[] {
  const last = periods.find(({ standing }) => standing !== 'open')
  return last ? [periodLabel(last.period)] : []
}

function noteLines({ everywhere, byMeasure }: TeamMarks): string[] {
  const notes: Annotation[] = [
    ...everywhere,
    ...Object.values(byMeasure).flatMap(({ annotations }) => annotations),
  ]
  return notes
    .sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime())
    .slice(0, MOST_NOTES)
    .map(({ from, text, writtenBy }) => `${monthLabel(from)}: ${text}${writtenBy ? ` (${writtenBy})` : ''}`)
}
