import { listed, uncapitalized } from '#app/kernel/text/text.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { Idea } from '#app/toolkit/ideas/idea.ts'
import { measuresHere, type Reported } from '../create/measures-here.ts'
import {
  ALONG_KEYS,
  EMPTY_LOG,
  LOG_KEYS,
  logFrom,
  plainField,
  type AlongKey,
  type LogKey,
  type PlainKey,
  type PlainValues,
} from '../plan/field-lists.ts'
import { FIELDS } from '../plan/fields.ts'
import type { Scale } from '../tests/scale.ts'
import type { Decision } from '../tests/transitions/stage.ts'

/** The plain fields that are read of a test for another team: what it may take over, and its outcome. */
export const SOURCE_KEYS: readonly PlainKey[] = [
  ...LOG_KEYS.filter((key) => plainField(key).anew !== 'team'),
  ...ALONG_KEYS,
  'learned',
  'reason',
]

/**
 * What another team may take over of a test: its plan, and its outcome. Never its place, its people and its
 * days of the calendar.
 */
export type Source = Partial<Pick<PlainValues, LogKey>> &
  Pick<PlainValues, AlongKey | 'learned' | 'reason'> & {
    readonly id: string
    readonly team: { readonly id: string; readonly slug: string; readonly name: string }
    readonly change: string
    readonly areaSlug: AreaSlug
    readonly ideaSlug: string | null
    readonly scale: Scale
    /** Slugs of the measures it is read by, in order. */
    readonly measures: readonly string[]
    readonly decision: Decision | null
    /** What comes along beside the fields of the form. */
    readonly questions: number
    readonly tasks: number
  }

/** What the new team brings to it. */
type Here = {
  readonly measures: Reported
  readonly me: string | null
  readonly people: readonly { readonly id: string }[]
  readonly today: CalendarDay
}

/**
 * Up to one site, the size is taken over; what is larger begins small again, since nobody here has seen it
 * work.
 */
const LARGEST_COPIED: Scale = 3

const ONE_PERSON_ONE_DAY = { scale: 1 as Scale, people: null, sites: null, days: 1 }

const own = ({ me, people, today }: Here) => ({
  ...{ plannedStart: today, plannedEnd: null },
  owner: people.some(({ id }) => id === me) ? (me ?? '') : '',
})

/**
 * The quick log filled from a test of another team. Its prediction is offered in words; numbers belong to
 * another baseline.
 */
export function filledFromTest(source: Source, here: Here) {
  const { areaSlug, ideaSlug, scale } = source
  return {
    ...logFrom(source, 'team'),
    idea: ideaSlug ?? '',
    ...(scale <= LARGEST_COPIED ? { scale } : ONE_PERSON_ONE_DAY),
    ...own(here),
    ...measuresHere(source.measures, areaSlug, here.measures),
  }
}

/**
 * The quick log filled from a change idea: what is tried, and one person on one day. What will happen is for
 * the team to say.
 */
export const filledFromIdea = ({ slug, title, area, measures }: Idea, here: Here) => ({
  ...EMPTY_LOG,
  ...{ change: title.slice(0, FIELDS.change.most), idea: slug },
  ...ONE_PERSON_ONE_DAY,
  ...own(here),
  measure: measuresHere(measures, area, here.measures).measure,
  others: [],
})

/** A quick log of which nothing is known: what was typed stands in it. */
export const emptyLog = (today: CalendarDay) => ({
  ...EMPTY_LOG,
  ...{ idea: '', plannedStart: today, plannedEnd: null },
  ...{ scale: 1 as Scale, owner: '', measure: '', others: [] },
})

/** `why it should work, two questions and one task`: what is copied beside the form; null when nothing is. */
export function alsoCopied({ questions, tasks, ...source }: Source): string | null {
  const parts = [
    ...ALONG_KEYS.map((key) => (source[key] === null ? null : uncapitalized(plainField(key).label))),
    questions === 0 ? null : `${questions} ${questions === 1 ? 'question' : 'questions'}`,
    tasks === 0 ? null : `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : listed(parts)
}
